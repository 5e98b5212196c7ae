import { recordKindNames, recordKinds } from '../../../../../lib/recordKinds.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import type { FoundVisit } from './findVisit.ts'
import { visitWords } from './visitWords.ts'

interface Props {
  language: Language
  records: FoundVisit['records']
}

/** Records to be read: each kind that the person may read, and who wrote it. */
export const RecordTexts = ({ language, records }: Props) => (
  <dl className="pc-records">
    {recordKindNames.map((kind) => {
      const record = records[kind]
      if (record === undefined) return null
      return (
        <div key={kind}>
          <dt>{sayIn(language, recordKinds[kind].label)}</dt>
          {record ? (
            <dd>
              <bdi>{record.text}</bdi>
              {record.authorName && (
                <small>
                  <bdi>{record.authorName}</bdi>
                </small>
              )}
            </dd>
          ) : (
            <dd className="pc-quiet">{sayIn(language, visitWords.nothing)}</dd>
          )}
        </div>
      )
    })}
  </dl>
)
