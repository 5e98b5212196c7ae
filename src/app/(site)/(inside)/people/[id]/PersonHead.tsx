import { type Language, sayIn } from '../../../../../lib/words.ts'
import { BackLink } from '../../BackLink.tsx'
import { namePerson } from '../../person/namePerson.ts'
import { Tabs } from '../../Tabs.tsx'
import { peopleWords } from '../peopleWords.ts'
import { StateChip } from '../StateChip.tsx'
import type { FoundPerson } from './findPersonById.ts'

interface Props {
  found: FoundPerson
  language: Language
  /** The list one came from, with its filters. */
  back: string
}

/** Whose account it is, its state, and its two views. */
export const PersonHead = ({ back, found, language }: Props) => {
  const next = `?next=${encodeURIComponent(back)}`
  return (
    <>
      <BackLink href={back} language={language} />
      <div className="pc-title">
        <div>
          <h1>
            <bdi>{namePerson(found)}</bdi>
          </h1>
          <p>
            <bdi>{found.email}</bdi> <StateChip row={found} />
          </p>
        </div>
      </div>
      <Tabs
        entries={[
          { href: `/people/${found.id}${next}`, label: sayIn(language, peopleWords.edit) },
          {
            href: `/people/${found.id}/activity${next}`,
            label: sayIn(language, peopleWords.activity),
          },
        ]}
        label={namePerson(found)}
      />
    </>
  )
}
