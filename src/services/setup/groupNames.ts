import type { Group } from '../../payload-types.ts'

type Permission = NonNullable<Group['permissions']>[number]

/** Groups of those who host the solution; rights come from their roles, the groups name the teams (S2, S4). */
export const systemGroups: readonly string[] = ['Platform operators', 'Audit team', 'Support desk']

/**
 * Groups that administrators hand out inside their organization, each with what it adds to the
 * role of its members (S4 "GroupNameManageableByUsers", cut along S2's full, edit and view access).
 */
export const manageableGroups: Readonly<Record<string, readonly Permission[]>> = {
  Registrars: ['patients.create', 'patients.read', 'patients.update'],
  'Appointment schedulers': [
    'appointments.create',
    'appointments.read',
    'appointments.update',
    'appointments.delete',
  ],
  'Admission coordinators': ['admissions.create', 'admissions.read', 'admissions.update'],
  'Exam editors': ['exams.create', 'exams.read', 'exams.update'],
  'Record readers': ['diagnoses.read', 'prescriptions.read', 'requirements.read', 'exams.read'],
  'Staff directory': ['staff.read', 'departments.read'],
}
