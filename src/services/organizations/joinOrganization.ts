import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { adminPanelRoles, type Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'

/** What somebody becomes in an organization. */
export interface Membership {
  organization: string
  role: Role
  department: string | null
  groups: readonly string[]
}

/**
 * Brings an account into an organization. What the one before had granted ends: department, groups,
 * national reach, employee number; triggers release the staff and patient records it was linked to.
 */
export async function joinOrganization(
  req: PayloadRequest,
  userId: string,
  { department, groups, organization, role }: Membership,
): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    update users set organization_id = ${organization}::uuid, department_id = ${department}::uuid,
      role = ${role}::enum_users_role, is_staff = ${adminPanelRoles.includes(role)}, national_access = false,
      view_scope = 'organization', employee_id = null,
      email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
    where id = ${userId}::uuid`)
  await db.execute(sql`
    delete from users_rels where parent_id = ${userId}::uuid and path = 'groups'
      and groups_id in (select id from groups where kind = 'organization')`)
  await db.execute(sql`
    insert into users_rels ("order", parent_id, path, groups_id)
    select row_number() over () + coalesce((select max("order") from users_rels where parent_id = ${userId}::uuid and path = 'groups'), 0),
      ${userId}::uuid, 'groups', value::uuid
    from json_array_elements_text(${JSON.stringify(groups)}::json)`)
}
