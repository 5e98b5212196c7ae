import type { Metadata } from 'next'

import { sayIn, type Words } from '../../../lib/words.ts'
import { findPageLanguage } from '../findPageLanguage.ts'

/** The title of a page's window, in the language of the page. */
export const titled = (title: Words) => async (): Promise<Metadata> => ({
  title: sayIn(await findPageLanguage(), title),
})
