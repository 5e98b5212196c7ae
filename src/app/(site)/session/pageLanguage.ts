import { cookies } from 'next/headers'

import type { Language } from '../../../lib/words.ts'

const NAME = 'polyclinic-lng'
const CHOSEN = 'polyclinic-language-chosen'
const YEAR_SECONDS = 31_536_000
const CHOICE_SECONDS = 900

const shared = { path: '/', sameSite: 'lax' } as const

/** Sets the language of the pages and the panel for this browser. */
export async function rememberLanguage(language: Language): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, language, { ...shared, maxAge: YEAR_SECONDS })
}

/** Sets the language that the person in front of the page has asked for by hand. */
export async function chooseLanguage(language: Language): Promise<void> {
  await rememberLanguage(language)
  const jar = await cookies()
  jar.set(CHOSEN, 'yes', { ...shared, httpOnly: true, maxAge: CHOICE_SECONDS })
}

/** Turns to a person's own language when they sign in, unless they chose another one just before. */
export async function adoptLanguage(language: Language): Promise<void> {
  const jar = await cookies()
  if (!jar.has(CHOSEN)) await rememberLanguage(language)
  jar.delete(CHOSEN)
}
