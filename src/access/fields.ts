import type { Field, FieldAccess } from 'payload'

import { actorOf } from './actor.ts'
import type { GovernedCollection } from './policy.ts'
import type { Role } from './roles.ts'

/** Fields of a row that only these roles read, whoever reads the row (access.md, "Precisely"). */
const reserved: Partial<Record<GovernedCollection, Record<string, readonly Role[]>>> = {
  appointments: { note: ['system_admin', 'audit_team', 'doctor'] },
}

/** Collections whose rows show these fields to everyone, and the others to these roles alone. */
const mostlyReserved: Partial<
  Record<GovernedCollection, { open: readonly string[]; others: readonly Role[] }>
> = {
  organizations: {
    // prettier-ignore
    open: [
      'name', 'slug', 'kind', 'address', 'city', 'country', 'phone', 'email', 'logo', 'locale', 'timezone',
      'phoneCountry', 'currency', 'slotMinutes', 'patientsMayBook', 'revision',
    ],
    others: ['system_admin', 'audit_team', 'hospital_admin'],
  },
}

/** Decided by the role alone, so that it also holds where there is no row: in filters, orders and selections. */
const readBy =
  (roles: readonly Role[]): FieldAccess =>
  ({ req }) => {
    const role = actorOf(req)?.role
    return role !== undefined && roles.includes(role)
  }

interface FieldGuard {
  read: FieldAccess
  create?: FieldAccess
  update?: FieldAccess
}

function guardOf(collection: GovernedCollection, name: string): FieldGuard | undefined {
  const mostly = mostlyReserved[collection]
  if (mostly && !mostly.open.includes(name)) return { read: readBy(mostly.others) }
  const readers = reserved[collection]?.[name]
  const theirs = readers && readBy(readers)
  // Nobody writes over what they cannot read.
  return theirs && { create: theirs, read: theirs, update: theirs }
}

/** Puts the access of these tables on the fields of a collection. */
export const guardFields = (collection: GovernedCollection, fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: guardFields(collection, field.fields) }
    if (!('name' in field) || field.name === undefined) return field
    const guard = guardOf(collection, field.name)
    if (!guard || field.type === 'ui' || field.type === 'join') return field
    const before = 'access' in field ? field.access : {}
    return { ...field, access: { ...before, ...guard } }
  })

/** The tables above as rows for people. */
export function reservedFields(): {
  collection: string
  fields: string
  readers: readonly Role[]
}[] {
  const single = Object.entries(reserved).flatMap(([collection, fields]) =>
    Object.entries(fields).map(([name, readers]) => ({ collection, fields: name, readers })),
  )
  const most = Object.entries(mostlyReserved).map(([collection, { open, others }]) => ({
    collection,
    fields: `all but ${open.join(', ')}`,
    readers: others,
  }))
  return [...single, ...most]
}
