import { cookies, headers } from 'next/headers'

import type { Language } from '../../lib/words.ts'

const languages: readonly Language[] = ['en', 'ar', 'es']

const readLanguage = (text: string | undefined): Language | undefined =>
  languages.find((language) => text?.trim().toLowerCase().startsWith(language))

/** The language of a page: the one chosen in the panel, else the first of the browser's that we have. */
export async function findPageLanguage(): Promise<Language> {
  const chosen = readLanguage((await cookies()).get('polyclinic-lng')?.value)
  if (chosen) return chosen
  const accepted = (await headers()).get('accept-language')?.split(',') ?? []
  for (const entry of accepted) {
    const language = readLanguage(entry)
    if (language) return language
  }
  return 'en'
}
