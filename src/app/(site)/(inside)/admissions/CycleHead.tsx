import { type Language, sayIn } from '../../../../lib/words.ts'
import { admissionWords } from './admissionWords.ts'

const columns = ['startDate', 'status', 'month', 'endDate', 'note', 'actions'] as const

/** How many columns a row of cycles has. */
export const CYCLE_COLUMNS = columns.length

/** The heads of a table of cycles. */
export const CycleHead = ({ language }: { language: Language }) => (
  <thead>
    <tr>
      {columns.map((name) => (
        <th key={name} scope="col">
          {sayIn(language, admissionWords[name])}
        </th>
      ))}
    </tr>
  </thead>
)
