import { words, type Words } from '../../lib/words.ts'
import type { Condition } from '../dashboard/listAddress.ts'

/** Without a sign-in for this long an active account counts as inactive (S0). */
const INACTIVE_DAYS = 30
const DAY_MILLISECONDS = 86_400_000

export type UserView = 'inactive' | 'neverActivated' | 'locked' | 'administrators' | 'everybody'

interface Described {
  label: Words
  conditions: readonly Condition[]
}

/** The day since which somebody must have signed in, so that a link says the same all day. */
export const inactiveSince = (now: Date): string =>
  new Date(now.getTime() - INACTIVE_DAYS * DAY_MILLISECONDS).toISOString().slice(0, 10)

/** The saved views of the list of users, as of now. */
export const userViews = (now: Date): Readonly<Record<UserView, Described>> => ({
  everybody: { label: words('Everybody', 'الجميع', 'Todos'), conditions: [] },
  inactive: {
    label: words('No login for 30 days', 'بلا دخول منذ 30 يومًا', 'Sin acceso en 30 días'),
    conditions: [
      ['status', 'equals', 'active'],
      ['lastLoginAt', 'less_than', `${inactiveSince(now)}T00:00:00.000Z`],
    ],
  },
  neverActivated: {
    label: words('Never activated', 'لم يُفعَّل قط', 'Nunca activados'),
    conditions: [['status', 'equals', 'invited']],
  },
  locked: {
    label: words('Locked now', 'مقفل الآن', 'Bloqueados ahora'),
    conditions: [['lockedUntil', 'greater_than', now.toISOString()]],
  },
  administrators: {
    label: words('Administrators', 'الإداريون', 'Administradores'),
    conditions: [['isStaff', 'equals', 'true']],
  },
})
