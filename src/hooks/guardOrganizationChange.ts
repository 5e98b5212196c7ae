import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor.ts'
import { Refusal } from '../lib/errors.ts'

/** What a hospital administrator may not change in the own organization (access.md, note 1). */
const reserved = ['plan', 'parent', 'slug', 'domains', 'isActive']

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Keeps plan, trust, addresses and activity of an organization out of its own administrators' hands. */
export const guardOrganizationChange: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (!data || operation !== 'update' || actor?.role !== 'hospital_admin') return data
  for (const field of reserved) {
    if (data[field] === undefined) continue
    const empty =
      Array.isArray(data[field]) && data[field].length === 0 && !originalDoc?.[field]?.length
    if (!empty && !same(data[field], originalDoc?.[field])) throw new Refusal('forbidden', field)
  }
  return data
}
