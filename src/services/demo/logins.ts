/** The roles of a user, as the access table names them. */
export type DemoRole =
  | 'system_admin'
  | 'audit_team'
  | 'hospital_admin'
  | 'department_manager'
  | 'doctor'
  | 'nurse'
  | 'receptionist'
  | 'staff'
  | 'patient'

export type DemoLogin = {
  role: DemoRole
  username: string
  password: string
  /** The organization's slug, null for people of the whole system. */
  organization: string | null
}

/** One strong password for everyone of the demo; it is printed, so it guards nothing. */
export const demoPassword = 'Quiet-Lantern-4827'

/**
 * What PBKDF2-SHA256 (600,000 rounds, 32 bytes) makes of the password and this salt. Computed
 * once, because computing it for each user would take longer than all the rest of the demo.
 */
export const demoCredentials = {
  salt: 'a562ec647f4c691542e523f19e4b7e4e6c188fd905eb202a7f3ff4ef055fbbc3',
  hash: 'pbkdf2-sha256-v1:a8b8682d340e8843f4da9dbb215d124baeff5a7e482346958e41b3db34d781f6',
} as const

const login = (role: DemoRole, username: string, organization: string | null): DemoLogin => ({
  role,
  username,
  password: demoPassword,
  organization,
})

/** One login for each role, and a second doctor and administrators to show what is kept apart. */
export const demoLogins: readonly DemoLogin[] = [
  login('system_admin', 'sysadmin', null),
  login('audit_team', 'auditor', null),
  login('hospital_admin', 'delta.admin', 'delta-star'),
  login('hospital_admin', 'pearl.admin', 'gulf-pearl'),
  login('hospital_admin', 'andino.admin', 'sueno-andino'),
  login('department_manager', 'delta.manager', 'delta-star'),
  login('doctor', 'delta.doctor', 'delta-star'),
  login('doctor', 'pearl.doctor', 'gulf-pearl'),
  login('doctor', 'andino.doctor', 'sueno-andino'),
  login('nurse', 'delta.nurse', 'delta-star'),
  login('receptionist', 'delta.reception', 'delta-star'),
  login('receptionist', 'pearl.reception', 'gulf-pearl'),
  login('receptionist', 'andino.reception', 'sueno-andino'),
  login('staff', 'delta.staff', 'delta-star'),
  login('patient', 'delta.patient', 'delta-star'),
]
