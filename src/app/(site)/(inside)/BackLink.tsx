import { Anchor } from '@mantine/core'

import { type Language, sayIn, words } from '../../../lib/words.ts'
import { PageLink } from '../shell/PageLink.tsx'

const back = words('Back', 'رجوع', 'Volver')

/** The way back to where one came from, with its filters. */
export const BackLink = ({ href, language }: { href: string; language: Language }) => (
  <Anchor className="pc-back" component={PageLink} href={href} prefetch={false}>
    <span aria-hidden="true">←</span> {sayIn(language, back)}
  </Anchor>
)
