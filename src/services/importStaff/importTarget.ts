import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { foldText } from '../../lib/foldText.ts'
import { isUuid } from '../../lib/isUuid.ts'

type OrganizationRow = Record<string, unknown> & {
  id: string
  name: string
  slug: string
  phoneCountry: string
}
type DepartmentRow = Record<string, unknown> & { id: string; name: string; nameAr: string | null }

/** Where a list of staff goes, and what its names mean there. */
export interface ImportTarget {
  id: string
  phoneCountry: string
  mayUpdate: boolean
  /** Whether a cell names the organization itself. */
  isItself: (cell: string) => boolean
  /** The department that a cell names, in either script. */
  findDepartment: (cell: string) => string | undefined
}

function departmentFinder(departments: readonly DepartmentRow[]) {
  const exact = new Map(departments.map(({ id, name }) => [name, id]))
  const folded = new Map<string, string | null>()
  for (const { id, name, nameAr } of departments) {
    for (const spelling of new Set([name, nameAr ?? ''].map(foldText))) {
      if (spelling === '') continue
      const other = folded.get(spelling)
      // A name that two departments share in folded form means neither.
      folded.set(spelling, other === undefined || other === id ? id : null)
    }
  }
  return (cell: string): string | undefined =>
    exact.get(cell.normalize('NFC').trim()) ?? folded.get(foldText(cell)) ?? undefined
}

/**
 * The organization that the signed-in person may import staff into: the one named, else the own.
 * @throws Refusal `forbidden`, `invalid-relation` for one out of reach, without a word on whether it exists
 */
export async function findImportTarget(
  req: PayloadRequest,
  named: string | undefined,
): Promise<ImportTarget> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const id = named ?? actor.organization
  if (id === null) throw new Refusal('invalid', 'organization')
  const reaches = (operation: 'create' | 'update'): boolean => {
    const scope = scopeOf(actor, 'staff', operation)
    const own = scope === 'org' && id === actor.organization
    return own || scope === 'all' || (scope === 'trust' && actor.scope.trust.includes(id))
  }
  if (!scopeOf(actor, 'staff', 'create')) throw new Refusal('forbidden')
  if (!isUuid(id) || !reaches('create')) throw new Refusal('invalid-relation', 'organization')
  const db = await databaseOf(req)
  const organizations = await db.execute<OrganizationRow>(
    sql`select id, name, slug, coalesce(phone_country, 'EG') as "phoneCountry" from organizations where id = ${id}`,
  )
  const [organization] = organizations.rows
  if (!organization) throw new Refusal('invalid-relation', 'organization')
  const departments = await db.execute<DepartmentRow>(
    sql`select id, name, name_ar as "nameAr" from departments where organization_id = ${id}`,
  )
  const { name, phoneCountry, slug } = organization
  const own = new Set([organization.id, name, slug].map(foldText))
  return {
    id: organization.id,
    phoneCountry,
    mayUpdate: reaches('update'),
    isItself: (cell) => own.has(foldText(cell)),
    findDepartment: departmentFinder(departments.rows),
  }
}
