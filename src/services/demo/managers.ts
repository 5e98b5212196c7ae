import type { DemoDepartment } from './departments.ts'
import type { DemoUser } from './users.ts'

/** Who runs each department: its manager by role, else a doctor of it, else the administrator. */
export const managersOf = (
  departments: readonly DemoDepartment[],
  users: readonly DemoUser[],
): { id: string; manager_id: string }[] =>
  departments.flatMap((department) => {
    const members = users.filter(
      (user) => user.departmentId === department.id && user.status === 'active',
    )
    const manager =
      members.find((user) => user.role === 'department_manager') ??
      members.find((user) => user.role === 'hospital_admin') ??
      members.find((user) => user.role === 'doctor') ??
      users.find((user) => user.role === 'hospital_admin')
    return manager ? [{ id: department.id, manager_id: manager.id }] : []
  })
