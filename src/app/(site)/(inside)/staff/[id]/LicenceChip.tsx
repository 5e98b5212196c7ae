import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'

const SOON_DAYS = 30
const expired = words('Expired', 'منتهٍ', 'Vencida')
const soon = words('Expires soon', 'ينتهي قريبًا', 'Vence pronto')

/** The first day that is so many days from a day, both as `YYYY-MM-DD`. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

interface Props {
  language: Language
  /** The last day on which the licence is good, `YYYY-MM-DD`. */
  expiresOn: string
  today: string
}

/** Says of a licence that it has ended, or will within 30 days. */
export const LicenceChip = ({ expiresOn, language, today }: Props) => {
  if (expiresOn < today)
    return <Chip label={sayIn(language, expired)} tone="danger" value="expired" />
  if (expiresOn <= dayAfter(today, SOON_DAYS))
    return <Chip label={sayIn(language, soon)} tone="attention" value="expired" />
  return null
}
