/** A text in the three languages of the product; Payload takes it as a label or description as it is. */
export type Words = Readonly<Record<Language, string>>

/** The languages of the interface, in the order in which `words` takes them. */
export type Language = 'en' | 'ar' | 'es'

/** Writes one text in English, Arabic and Spanish. */
export const words = (en: string, ar: string, es: string): Words => ({ en, ar, es })

/** Picks the text in the language of a request, English when it is none of ours. */
export function sayIn(language: string | undefined, text: Words): string {
  return language === 'ar' || language === 'es' ? text[language] : text.en
}
