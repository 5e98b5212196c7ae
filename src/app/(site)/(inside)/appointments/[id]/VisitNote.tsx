import { Anchor } from '@mantine/core'

import { type Language, sayIn } from '../../../../../lib/words.ts'
import type { FoundVisit } from './findVisit.ts'
import { NoteForm } from './NoteForm.tsx'
import { noteText } from './noteText.ts'
import { type VisitWord, visitWords } from './visitWords.ts'

interface Props {
  appointment: FoundVisit['appointment']
  language: Language
  mayWrite: boolean
  /** Whether the panel is open to the person. */
  hasPanel: boolean
}

/** The note that only doctors read: lines are written here, what has formatting in the panel. */
export const VisitNote = ({ appointment, hasPanel, language, mayWrite }: Props) => {
  const say = (name: VisitWord) => sayIn(language, visitWords[name])
  const { id, note, revision } = appointment
  const { isPlain, text } = noteText(note)
  return (
    <section className="pc-card">
      <h2>{say('note')}</h2>
      <p>{say('noteHelp')}</p>
      {mayWrite && isPlain ? (
        <NoteForm id={id} revision={revision} text={text} />
      ) : (
        <>
          <p className="pc-visit__note" dir="auto">
            {text || say('nothing')}
          </p>
          {!isPlain && (
            <p className="pc-quiet">
              {say('noteElsewhere')}{' '}
              {hasPanel && (
                <Anchor href={`/admin/collections/appointments/${id}`}>{say('noteOpen')}</Anchor>
              )}
            </p>
          )}
        </>
      )}
    </section>
  )
}
