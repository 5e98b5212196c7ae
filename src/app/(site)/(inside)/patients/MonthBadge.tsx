import { Badge } from '@mantine/core'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { patientWords } from './patientWords.ts'

/** Up to these months the programme counts as begun and as running; after them it ends soon (S0). */
const BEGUN = 6
const RUNNING = 12

const colourOf = (month: number): string =>
  month <= BEGUN ? 'blue' : month <= RUNNING ? 'yellow' : 'red'

interface Props {
  language: Language
  /** 1 to 18. */
  month: number
}

/** The month of the programme that a patient is in; its colour says how far that is. */
export const MonthBadge = ({ language, month }: Props) => (
  <Badge
    className="pc-month"
    color={colourOf(month)}
    data-colour={colourOf(month)}
    title={sayIn(language, patientWords.month)}
    variant="light"
  >
    <span className="pc-hidden">{sayIn(language, patientWords.month)} </span>
    {month}
  </Badge>
)
