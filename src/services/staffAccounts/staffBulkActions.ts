import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { deactivateAccount } from '../accounts/deactivateAccount.ts'
import type { Account } from '../accounts/findAccount.ts'
import { reachAccount } from '../accounts/reachAccount.ts'
import { createStaffAccount, ensureAccountable } from './createStaffAccount.ts'
import { reachStaff } from './reachStaff.ts'
import { ensureMailable, sendStaffCredentials } from './sendStaffCredentials.ts'

/** One action on the login of many staff members. */
export interface StaffBulkAction {
  /** Everything that stands against it, without doing anything. */
  check: (req: PayloadRequest, staffId: string) => Promise<unknown>
  run: (req: PayloadRequest, staffId: string) => Promise<unknown>
}

/** Who was written to so recently is not written to again by a repeated or parallel run. */
const RECENT_MINUTES = 10

async function ensureNotJustMailed(req: PayloadRequest, staffId: string): Promise<void> {
  // The staff record is held from here on, so that parallel runs see each other's mails.
  const { account } = await ensureMailable(req, staffId)
  const since = new Date(clock.now().getTime() - RECENT_MINUTES * 60_000).toISOString()
  const db = await databaseOf(req)
  const recent = await db.execute(sql`
    select 1 from messages where about = ${`users/${account.id}`} and created_at > ${since}::timestamptz
      and template in ('credentials', 'activation') and status <> 'failed' limit 1`)
  if (recent.rows.length > 0) throw new Refusal('recently-sent')
}

async function ensureClosable(req: PayloadRequest, staffId: string): Promise<Account> {
  const { user } = await reachStaff(req, staffId)
  if (user === null) throw new Refusal('not-linked')
  const account = await reachAccount(req, user)
  if (account.status === 'deactivated') throw new Refusal('conflict', 'status')
  return account
}

/** The bulk actions on staff by the last part of their path (api.md, "Staff accounts"). */
export const staffBulkActions = {
  create_user_accounts: {
    check: (req, id) => ensureAccountable(req, id),
    run: (req, id) => createStaffAccount(req, id),
  },
  send_credentials: {
    check: ensureNotJustMailed,
    run: (req, id) =>
      inTransaction(req, async () => {
        await ensureNotJustMailed(req, id)
        await sendStaffCredentials(req, id)
      }),
  },
  deactivate: {
    check: ensureClosable,
    run: (req, id) =>
      inTransaction(req, async () => deactivateAccount(req, await ensureClosable(req, id))),
  },
} as const satisfies Record<string, StaffBulkAction>

export type StaffBulkName = keyof typeof staffBulkActions

/** Whether a name is that of a bulk action on staff. */
export const isStaffBulkName = (name: string): name is StaffBulkName =>
  Object.hasOwn(staffBulkActions, name)

/** What the action of a bulk job means, for the process that runs it. */
export const staffBulkMeaning = (action: string) =>
  isStaffBulkName(action)
    ? { collection: 'staff' as const, act: staffBulkActions[action].run }
    : null
