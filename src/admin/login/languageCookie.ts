const NAME = 'polyclinic-lng'
const CHOSEN = 'polyclinic-language-chosen'
const YEAR_SECONDS = 31_536_000

/** Sets the language of the panel and the pages for this browser; Payload reads the same cookie. */
export function rememberLanguage(language: string): void {
  document.cookie = `${NAME}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}

/** Notes that the person in front of this sign-in page chose the language by hand. */
export function noteChoice(): void {
  sessionStorage.setItem(CHOSEN, 'yes')
}

/** Whether the language was chosen by hand since the last sign-in; asking forgets it. */
export function takeChoice(): boolean {
  const chosen = sessionStorage.getItem(CHOSEN) === 'yes'
  sessionStorage.removeItem(CHOSEN)
  return chosen
}
