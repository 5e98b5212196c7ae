import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { areOrganizationGroups } from '../../services/accounts/areOrganizationGroups.ts'

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(item),
  )

/**
 * Lets administrators hand out and take back groups of kind *organization* alone, a hospital
 * administrator to members of the own organization (access.md, "Account actions").
 */
export const guardGroups: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const actor = actorOf(req)
  if (!data || !actor || actor.role === 'system_admin' || data.groups === undefined) return data
  const before = idsIn(originalDoc?.groups)
  const after = idsIn(data.groups)
  const touched = [
    ...after.filter((id) => !before.includes(id)),
    ...before.filter((id) => !after.includes(id)),
  ]
  if (touched.length === 0) return data
  const home: unknown = data.organization ?? originalDoc?.organization
  const member = actor.role !== 'hospital_admin' || home === actor.organization
  if (!member || !(await areOrganizationGroups(req, touched)))
    throw new Refusal('not-grantable', 'groups')
  return data
}
