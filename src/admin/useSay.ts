'use client'

import { useTranslation } from '@payloadcms/ui'

import { sayIn, type Words } from '../lib/words.ts'

/** Says a text in the language of the panel. */
export function useSay(): (text: Words) => string {
  const { i18n } = useTranslation()
  return (text) => sayIn(i18n.language, text)
}
