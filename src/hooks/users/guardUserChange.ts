import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf, type Actor } from '../../access/actor.ts'
import { adminPanelRoles, grantableRoles, isRole } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'

/** What everyone may change of the own account; everything else is an administrator's. */
const profile = ['title', 'firstName', 'lastName', 'description', 'language', 'avatar', 'viewScope']
const ignored = [
  'id',
  'revision',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'collection',
  'password',
  'passwordConfirmation',
]
const serverOwned = [
  'isSuperuser',
  'lastLoginAt',
  'lockedUntil',
  'emailConfirmedAt',
  'activationExpiresAt',
  'passwordChangedAt',
  'passwordExpiresAt',
  'twoFactor',
]

type Row = Record<string, unknown>

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify(value.map(idOf).sort())
  const id = idOf(value)
  return JSON.stringify(id === undefined || id === null || id === '' || id === false ? null : id)
}
const changed = (data: Row, before: Row): string[] =>
  Object.keys(data).filter(
    (key) =>
      !ignored.includes(key) &&
      !serverOwned.includes(key) &&
      data[key] !== undefined &&
      !(Array.isArray(data[key]) && data[key].length === 0 && before[key] === undefined) &&
      plain(data[key]) !== plain(before[key]),
  )

function guardOwnAccount(actor: Actor, fields: string[], data: Row): void {
  const [outside] = fields.filter((field) => !profile.includes(field))
  if (outside === undefined) return
  const lowered = outside === 'role' || (outside === 'status' && data.status !== 'active')
  throw new Refusal(
    actor.role === 'system_admin' && lowered ? 'not-yourself' : 'forbidden',
    outside,
  )
}

function guardGrants(actor: Actor, fields: string[], data: Row, before: Row): void {
  if (actor.role === 'system_admin') return
  const grantable = grantableRoles(actor.role)
  const refuse = (field: string): never => {
    throw new Refusal('not-grantable', field)
  }
  const standing = before.role
  if (isRole(standing) && !grantable.includes(standing)) refuse('role')
  // The address of somebody who signs in with it changes through a confirmation mail.
  if (before.status === 'active' && fields.includes('email'))
    throw new Refusal('forbidden', 'email')
  if (isRole(data.role) && fields.includes('role') && !grantable.includes(data.role)) refuse('role')
  if (fields.includes('nationalAccess') && data.nationalAccess) refuse('nationalAccess')
  const role = data.role ?? before.role
  const opensPanel = isRole(role) && adminPanelRoles.includes(role)
  if (actor.role === 'hospital_admin' && fields.includes('isStaff') && data.isStaff && !opensPanel)
    refuse('isStaff')
}

/**
 * Keeps accounts safe from their own holders and from administrators below them: profile fields
 * only on the own account, no role, organization or reach that the actor could not grant.
 */
export const guardUserChange: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)
  // A service that has judged what may be granted says so in the context, which no client can write.
  if (!data || !actor || req.context.grantsAreJudged === true) return data
  const before: Row = operation === 'update' ? { ...originalDoc } : {}
  const fields = changed(data, before)
  if (operation === 'update' && before.id === actor.id) guardOwnAccount(actor, fields, data)
  else guardGrants(actor, operation === 'create' ? [...fields, 'role'] : fields, data, before)
  return data
}
