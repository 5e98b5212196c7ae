import { words, type Words } from '../../lib/words.ts'
import type { Condition } from '../dashboard/listAddress.ts'

/** As long before a licence ends the first reminder goes out. */
const LICENCE_DAYS = 30
const DAY_MILLISECONDS = 86_400_000

interface Described {
  name: string
  label: Words
  conditions: readonly Condition[]
}

/** Today and the days to come, each by name: the filters of the panel compare no texts. */
const daysFrom = (now: Date): string[] =>
  Array.from({ length: LICENCE_DAYS + 1 }, (_, day) =>
    new Date(now.getTime() + day * DAY_MILLISECONDS).toISOString().slice(0, 10),
  )

/** The saved views of the list of staff, as of now. */
export const staffViews = (now: Date): readonly Described[] => [
  { name: 'everybody', label: words('Everybody', 'الجميع', 'Todos'), conditions: [] },
  {
    name: 'noAccount',
    label: words('No account', 'بلا حساب', 'Sin cuenta'),
    conditions: [['accountState', 'equals', 'none']],
  },
  {
    name: 'invited',
    label: words('Invited', 'مدعوون', 'Invitados'),
    conditions: [['accountState', 'equals', 'invited']],
  },
  {
    name: 'leftActive',
    label: words(
      'Left with an active account',
      'غادروا وحسابهم نشط',
      'Retirados con cuenta activa',
    ),
    conditions: [
      ['status', 'equals', 'left'],
      ['accountState', 'equals', 'active'],
    ],
  },
  {
    name: 'licence',
    label: words('Licence expires soon', 'الترخيص ينتهي قريبًا', 'Licencia por vencer'),
    conditions: [
      ['status', 'not_equals', 'left'],
      ['licenseExpiresOn', 'in', daysFrom(now).join(',')],
    ],
  },
]
