import { words } from '../lib/words.ts'

/** The roles of access.md, from most to least powerful. */
export const roles = [
  'system_admin',
  'audit_team',
  'hospital_admin',
  'department_manager',
  'doctor',
  'nurse',
  'receptionist',
  'staff',
  'patient',
] as const

export type Role = (typeof roles)[number]

/** Names of the roles as people read them. */
export const roleWords = {
  system_admin: words('System administrator', 'مسؤول النظام', 'Administrador del sistema'),
  audit_team: words('Audit team', 'فريق التدقيق', 'Equipo de auditoría'),
  hospital_admin: words('Hospital administrator', 'مسؤول المستشفى', 'Administrador del hospital'),
  department_manager: words('Department manager', 'مدير القسم', 'Jefe de departamento'),
  doctor: words('Doctor', 'طبيب', 'Médico'),
  nurse: words('Nurse', 'ممرض', 'Enfermero'),
  receptionist: words('Receptionist', 'موظف استقبال', 'Recepcionista'),
  staff: words('Staff', 'موظف', 'Personal'),
  patient: words('Patient', 'مريض', 'Paciente'),
} as const

/** Whether a value is one of our roles. */
export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

/** Roles that open the admin panel unless an administrator says otherwise. */
export const adminPanelRoles: readonly Role[] = roles.slice(0, 4)

/** Who manages the accounts of staff (access.md, "Account actions"). */
export const staffAccountManagers: readonly Role[] = [
  'system_admin',
  'audit_team',
  'hospital_admin',
]

/** Who registers reception staff of the own organization (S3). */
export const receptionRegistrars: readonly Role[] = ['doctor', 'hospital_admin']

/** Who sees on dashboards what visits have brought (access.md, "Precisely"). */
export const revenueReaders: readonly Role[] = [
  'system_admin',
  'audit_team',
  'hospital_admin',
  'doctor',
  'receptionist',
]

/** Who sees revenue over time: doctors their own, the others that of the organization. */
export const financeReaders: readonly Role[] = [
  'system_admin',
  'audit_team',
  'hospital_admin',
  'doctor',
]

/** Roles that a role may hand out: only what is below it (access.md, note 3). */
export function grantableRoles(role: Role): readonly Role[] {
  if (role === 'system_admin') return roles
  if (role === 'audit_team' || role === 'hospital_admin') return roles.slice(2)
  return []
}
