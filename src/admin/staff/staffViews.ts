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
      [
        'licenseExpiresOn',
        'less_than_equal',
        new Date(now.getTime() + LICENCE_DAYS * DAY_MILLISECONDS).toISOString().slice(0, 10),
      ],
    ],
  },
]
