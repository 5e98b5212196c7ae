'use client'

import { DirectionProvider, MantineProvider } from '@mantine/core'
import { createContext, type ReactNode, useContext } from 'react'

import { type Language, sayIn, type Words } from '../../../lib/words.ts'
import { theme } from './theme.ts'

const PageLanguage = createContext<Language>('en')

/** Says a text in the language of the page. */
export function useSay(): (text: Words) => string {
  const language = useContext(PageLanguage)
  return (text) => sayIn(language, text)
}

/** The language of the page, where more than words depends on it. */
export const usePageLanguage = (): Language => useContext(PageLanguage)

/** What every page stands in: its language, its direction and its look. */
export const PageFrame = ({ children, language }: { children: ReactNode; language: Language }) => (
  <PageLanguage value={language}>
    <DirectionProvider initialDirection={language === 'ar' ? 'rtl' : 'ltr'}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        {children}
      </MantineProvider>
    </DirectionProvider>
  </PageLanguage>
)
