import { type Language, sayIn } from '../../../../lib/words.ts'
import { Tabs } from '../Tabs.tsx'
import { peopleWords } from './peopleWords.ts'

/** The views of the people of an organization. */
export const PeopleTabs = ({ language }: { language: Language }) => (
  <Tabs
    entries={[
      { href: '/people', label: sayIn(language, peopleWords.members) },
      { href: '/people/invitations', label: sayIn(language, peopleWords.invitations) },
    ]}
    label={sayIn(language, peopleWords.title)}
  />
)
