import type { Department } from '../findDepartments.ts'
import type { Choice } from '../forms/ChoiceField.tsx'

/** Departments as choices under the name of their organization; those without any are left out. */
export const groupDepartments = (
  places: readonly { id: string; name: string }[],
  departments: readonly Department[],
): { group: string; items: Choice[] }[] =>
  places
    .map(({ id, name }) => ({
      group: name,
      items: departments
        .filter(({ organization }) => organization === id)
        .map((department) => ({ value: department.id, label: department.name })),
    }))
    .filter(({ items }) => items.length > 0)
