import type { ReactNode } from 'react'

import { type Language, sayIn, words } from '../../../lib/words.ts'
import './charts.css'

const asTable = words('As a table', 'كجدول', 'Como tabla')

export interface ChartRow {
  label: string
  value: string
  /** What the value means, said beside it. */
  meaning?: string
}

interface Props {
  language: Language
  title: string
  /** The drawing. */
  children: ReactNode
  /** What the colours mean. */
  legend?: ReactNode
  /** Heads of the twin: what is counted by what, and what a value means. */
  heads: { label: string; value: string; meaning?: string }
  rows: readonly ChartRow[]
}

/** A drawing with its heading and its twin, the same values as a table that opens in place. */
export const ChartFrame = ({ children, heads, language, legend, rows, title }: Props) => (
  <figure className="pc-chart">
    <figcaption>{title}</figcaption>
    {children}
    {legend}
    <details>
      <summary>{sayIn(language, asTable)}</summary>
      <table className="pc-chart__twin">
        <caption className="pc-unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            <th scope="col">{heads.value}</th>
            {heads.meaning !== undefined && <th scope="col">{heads.meaning}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, meaning, value }, index) => (
            // Two values may bear the same label, such as two of one day.
            <tr key={`${label} ${index}`}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>
                <bdi>{value}</bdi>
              </td>
              {heads.meaning !== undefined && <td>{meaning}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </figure>
)
