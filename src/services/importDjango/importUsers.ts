import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { savePasswordHash } from '../accounts/savePassword.ts'
import { importRow, nameRow, Unfit } from './importRow.ts'
import type { ImportRun } from './importTypes.ts'
import { planUser, type PlannedUser } from './planUser.ts'
import type { DumpRow } from './readDump.ts'

interface Known extends Record<string, unknown> {
  id: string
  username: string | null
  email: string | null
}

/** The account that an earlier run has made of this row, or null. @throws Unfit when the names are another's */
async function findKnown(req: PayloadRequest, user: PlannedUser): Promise<Known | null> {
  const username = user.username ?? user.email
  const db = await databaseOf(req)
  const found = await db.execute<Known>(sql`
    select id, username, email from users
    where username in (${username}, ${user.email}) or email in (${username}, ${user.email})`)
  const known = found.rows.find((row) => row.username === username && row.email === user.email)
  if (known) return known
  if (found.rows.length > 0) throw new Unfit('another account has this username or e-mail already.')
  return null
}

async function createUser(
  req: PayloadRequest,
  run: ImportRun,
  { createdAt, isActive, lastLoginAt, password, ...user }: PlannedUser,
): Promise<string> {
  const state = password.hash ? 'active' : 'invited'
  const organization = user.role === 'system_admin' ? null : run.organizationId
  const { id } = await req.payload.create({
    collection: 'users',
    data: { ...user, organization, status: isActive ? state : 'deactivated' },
    req,
    ...asSystem('an operator imports the users of a Django installation'),
  })
  if (password.hash) await savePasswordHash(req, id, password.hash)
  const db = await databaseOf(req)
  // Where passwords grow old, an imported one does from today: nobody is stopped at the first sign-in.
  await db.execute(sql`
    update users set password_changed_at = case when ${password.hash !== null} then now() end, last_login_at = ${lastLoginAt?.toISOString() ?? null}::timestamptz,
      created_at = coalesce(${createdAt?.toISOString() ?? null}::timestamptz, created_at)
    where id = ${id}`)
  return id
}

/** What a person needs to know about a row that was imported without its password. */
function remarkOn({ email, isActive, password }: PlannedUser): string | null {
  if (password.hash) return null
  if (!isActive) return `${password.why}; the account is deactivated.`
  return email === null
    ? `${password.why} and no e-mail: set a password for them.`
    : `${password.why}: a link to choose one is mailed.`
}

/**
 * Imports users with the passwords that go on working here. Whoever is there already, by username
 * and e-mail, stays as they are.
 */
export async function importUsers(
  req: PayloadRequest,
  run: ImportRun,
  rows: readonly DumpRow[],
): Promise<void> {
  const taken = new Map<string, number>()
  for (const row of rows) {
    const user = planUser(row, run)
    const names = [...new Set([user.username, user.email])].filter((name) => name !== null)
    const about = nameRow(row, user.username ?? user.email ?? '')
    await importRow(req, run, 'users', about, async () => {
      if (names.length === 0) throw new Unfit('has neither a username nor an e-mail.')
      const twin = names.flatMap((name) => taken.get(name) ?? [])[0]
      if (twin !== undefined)
        throw new Unfit(`row ${twin} has the same username or e-mail, capital letters aside.`)
      for (const name of names) taken.set(name, row.at)
      const known = await findKnown(req, user)
      const id = known?.id ?? (await createUser(req, run, user))
      // What is taken back again cannot be linked to.
      if (known || !run.dryRun)
        for (const name of [`pk ${row.pk}`, ...names]) run.users.set(name, id)
      const remark = known ? null : remarkOn(user)
      if (remark) run.report.remarks.push(`${about}: ${remark}`)
      return !known
    })
  }
}
