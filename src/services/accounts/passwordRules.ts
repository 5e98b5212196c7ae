import { words, type Words } from '../../lib/words.ts'

const PASSWORD_MIN = 8
export const PRIVILEGED_PASSWORD_MIN = 15
const PASSWORD_MAX = 128

/** Whose password it is: what it must not resemble and how long it must be. */
export interface PasswordOwner {
  role?: string | null
  hasSecondFactor?: boolean
  username?: string | null
  email?: string | null
  firstName?: string | null
  lastName?: string | null
}

/** Every rule by name, as shown in a live list. */
export const passwordRules = {
  type: words('Must be text.', 'يجب أن تكون نصًا.', 'Debe ser texto.'),
  short: words('At least 8 characters.', '8 أحرف على الأقل.', 'Al menos 8 caracteres.'),
  shortForPrivileged: words(
    'At least 15 characters for this role.',
    '15 حرفًا على الأقل لهذا الدور.',
    'Al menos 15 caracteres para este rol.',
  ),
  long: words('At most 128 characters.', '128 حرفًا على الأكثر.', 'Como máximo 128 caracteres.'),
  numeric: words('Not only digits.', 'ليست أرقامًا فقط.', 'No solo dígitos.'),
  common: words('Not a common password.', 'ليست كلمة مرور شائعة.', 'No una contraseña común.'),
  similar: words(
    'Not similar to the username, name or e-mail.',
    'لا تشبه اسم المستخدم أو الاسم أو البريد.',
    'No parecida al usuario, nombre o correo.',
  ),
} as const satisfies Record<string, Words>

export type PasswordRule = keyof typeof passwordRules

/** A rule with whether the password keeps it; null where that is not known here. */
export interface JudgedRule {
  rule: PasswordRule
  kept: boolean | null
}

const privileged = ['system_admin', 'audit_team']

/** Names and identifiers of four letters or more that a password may neither contain nor be part of. */
const resembled = (owner: PasswordOwner): string[] =>
  [owner.username, owner.firstName, owner.lastName, owner.email?.split('@')[0]]
    .map((part) => part?.toLowerCase() ?? '')
    .flatMap((part) => [part, ...part.split(/[\s._-]+/)])
    .filter((part) => [...part].length >= 4)

/**
 * Whether a password keeps each of the rules, in the order in which they are told. Source: api.md,
 * "Passwords" and "Precisely".
 * @param isCommon tells of a password in lower case whether everybody tries it; null where the long
 *   list of those is not at hand, as in a browser
 */
export function judgePasswordRules(
  password: string,
  owner: PasswordOwner,
  isCommon: ((lower: string) => boolean) | null,
): JudgedRule[] {
  const length = [...password].length
  const lower = password.toLowerCase()
  const long = privileged.includes(owner.role ?? '') && !owner.hasSecondFactor
  const resembles = resembled(owner).some((part) => lower.includes(part) || part.includes(lower))
  return [
    { rule: 'short', kept: length >= PASSWORD_MIN },
    { rule: 'long', kept: length <= PASSWORD_MAX },
    { rule: 'numeric', kept: !/^\p{Nd}+$/u.test(password) },
    { rule: 'common', kept: isCommon && !isCommon(lower) },
    { rule: 'similar', kept: !resembles },
    ...(long
      ? [{ rule: 'shortForPrivileged' as const, kept: length >= PRIVILEGED_PASSWORD_MIN }]
      : []),
  ]
}
