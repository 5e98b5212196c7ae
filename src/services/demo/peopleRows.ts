import type { DemoBatch, DemoRow } from './demoTypes.ts'
import { demoCredentials } from './logins.ts'
import { fullName } from './personNames.ts'
import type { DemoStaffMember } from './staff.ts'
import type { DemoUser } from './users.ts'

/** A user as the table keeps it. */
export const userRow = (user: DemoUser): DemoRow => ({
  id: user.id,
  username: user.username,
  email: user.email,
  phone: user.phone,
  title: user.title,
  first_name: user.firstName,
  last_name: user.lastName,
  description: user.description,
  language: user.language,
  role: user.role,
  is_staff: user.isStaff,
  is_superuser: user.isSuperuser,
  national_access: user.nationalAccess,
  view_scope: user.viewScope,
  organization_id: user.organizationId,
  department_id: user.departmentId,
  employee_id: user.employeeId,
  status: user.status,
  email_confirmed_at: user.emailConfirmedAt,
  must_change_password: false,
  password_changed_at: user.passwordChangedAt,
  last_login_at: user.lastLoginAt,
  created_at: user.createdAt,
  updated_at: user.createdAt,
  revision: 1,
})

/** The users and the one password hash they share; who was only invited has no password yet. */
export const userBatches = (users: readonly DemoUser[]): DemoBatch[] => [
  { table: 'users', rows: users.map(userRow) },
  {
    table: 'user_credentials',
    rows: users
      .filter((user) => user.status !== 'invited')
      .map((user) => ({
        user_id: user.id,
        ...demoCredentials,
        updated_at: user.passwordChangedAt ?? user.createdAt,
      })),
  },
]

/** An employment record with the mirror of its login's state. */
export const staffRow = (member: DemoStaffMember, user: DemoUser | undefined): DemoRow => ({
  id: member.id,
  organization_id: member.organization.id,
  department_id: member.department.id,
  user_id: user?.id ?? null,
  first_name: member.firstName,
  last_name: member.lastName,
  full_name: fullName(member),
  first_name_ar: member.firstNameAr,
  last_name_ar: member.lastNameAr,
  email: member.email,
  phone: member.phone,
  staff_type: member.staffType,
  job_title: member.jobTitle,
  specialization: member.specialization,
  license_number: member.licenseNumber,
  license_expires_on: member.licenseExpiresOn,
  employee_id: member.employeeId,
  status: member.status,
  account_state: user?.status ?? 'none',
  created_at: member.createdAt,
  updated_at: member.createdAt,
  revision: 1,
})
