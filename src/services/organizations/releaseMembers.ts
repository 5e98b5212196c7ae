import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/**
 * Takes people out of their organization. The accounts stay, with what is their own: sign-in, profile,
 * picture. What the organization had granted ends: role (but for patients and those who work for all
 * organizations), panel, department, groups, national reach. Triggers release their staff and patient
 * records. It is felt on the next request of each session.
 * @param who a condition on `users u`
 * @returns how many
 */
export async function releaseMembers(
  req: PayloadRequest,
  who: ReturnType<typeof sql>,
): Promise<number> {
  const db = await databaseOf(req)
  await db.execute(sql`
    delete from users_rels r using users u, groups g
    where r.parent_id = u.id and r.path = 'groups' and g.id = r.groups_id and g.kind = 'organization' and ${who}`)
  const released = await db.execute(sql`
    update users u set organization_id = null, department_id = null, employee_id = null,
      role = case when u.role in ('system_admin', 'audit_team', 'patient') then u.role else 'staff' end,
      is_staff = u.role in ('system_admin', 'audit_team') and u.is_staff,
      national_access = u.role = 'audit_team' and u.national_access,
      view_scope = case when u.role in ('system_admin', 'audit_team') then u.view_scope else 'organization' end,
      updated_at = now()
    where ${who}`)
  return released.rowCount ?? 0
}
