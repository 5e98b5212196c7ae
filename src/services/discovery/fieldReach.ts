import type { FieldAccess, FlattenedField, PayloadRequest, TypedUser } from 'payload'

import { roles, type Role } from '../../access/roles.ts'

type FieldOperation = 'create' | 'read' | 'update'

/** The roles that a field lets through, asked of the very functions that guard it. */
export type RolesOf = (field: FlattenedField, operation: FieldOperation) => Promise<Role[]>

const nobody = '00000000-0000-4000-8000-000000000000'

const personOf = (role: Role): TypedUser => ({
  collection: 'users',
  id: nobody,
  role,
  status: 'active',
  isStaff: role !== 'patient',
  createdAt: '',
  updatedAt: '',
})

/**
 * Prepares to ask fields who may see and set them, by putting the question for a person of each
 * role. Rules that depend on the row as well are met as for a row that is not the person's.
 */
export function prepareRolesOf(req: PayloadRequest): RolesOf {
  const asked = roles.map((role) => ({ role, as: { ...req, user: personOf(role) } }))
  const passes = async (rule: FieldAccess, as: PayloadRequest): Promise<boolean> =>
    (await rule({ req: as })) === true
  return async (field, operation) => {
    const rule = 'access' in field ? field.access?.[operation] : undefined
    if (!rule) return [...roles]
    const admitted: Role[] = []
    for (const { role, as } of asked) if (await passes(rule, as)) admitted.push(role)
    return admitted
  }
}
