import type { ReactNode } from 'react'

import { type Language, sayIn } from '../../../lib/words.ts'
import type { Schema } from './apiDescription.ts'
import { developersWords } from './developersWords.ts'
import { sayType } from './sayType.ts'

interface Props {
  caption: string
  language: Language
  rows: readonly { name: string; schema: Schema; isRequired: boolean; about: ReactNode }[]
}

/** Names with their types, and what they are. */
export const FieldTable = ({ caption, language, rows }: Props) => {
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  return (
    <table className="pc-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('type')}</th>
          <th scope="col">{say('about')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ about, isRequired, name, schema }) => (
          <tr key={name}>
            <th scope="row">
              <code dir="ltr">{name}</code>
              {isRequired && <small className="pc-quiet"> {say('required')}</small>}
            </th>
            <td className="pc-long" data-label={say('type')}>
              <code dir="ltr">{sayType(schema)}</code>
            </td>
            <td data-label={say('about')} dir="ltr" lang="en">
              {about}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
