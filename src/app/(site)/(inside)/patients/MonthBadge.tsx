import { type Language, sayIn } from '../../../../lib/words.ts'
import { patientWords } from './patientWords.ts'

/** Up to these months the programme counts as begun and as running; after them it ends soon (S0). */
const BEGUN = 6
const RUNNING = 12

const looks = {
  blue: 'pc-chip--info',
  yellow: 'pc-chip--attention',
  red: 'pc-chip--danger',
} as const

const colourOf = (month: number): keyof typeof looks =>
  month <= BEGUN ? 'blue' : month <= RUNNING ? 'yellow' : 'red'

interface Props {
  language: Language
  /** 1 to 18. */
  month: number
  /** Says in sight what the number is, where no head of a column does. */
  isNamed?: boolean
}

/** The month of the programme that a patient is in; its colour says how far that is. */
export const MonthBadge = ({ isNamed = false, language, month }: Props) => {
  const colour = colourOf(month)
  const label = sayIn(language, patientWords.month)
  return (
    <span className={`pc-chip pc-month ${looks[colour]}`} data-colour={colour} title={label}>
      {isNamed ? `${label} ` : <span className="pc-hidden">{label} </span>}
      {month}
    </span>
  )
}
