import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { Language } from '../../lib/words.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { limitAddress } from '../signIn/limitAddress.ts'

export interface NewAccountRequest {
  /** The organization's slug. */
  organization: string
  /** In lower case. */
  email: string
  name: string
  employeeId?: string | undefined
  message?: string | undefined
}

const REQUESTS_MAX = 10

/** So many administrators are told at most. */
const TOLD_MAX = 20

/** The organization that a slug means, when the address may still ask for an account of it. */
async function findOpen(
  req: PayloadRequest,
  { email, organization: slug }: NewAccountRequest,
): Promise<string | null> {
  const db = await databaseOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`account request ${slug} ${email}`}, 0))`,
  )
  const found = await db.execute<{ id: string }>(sql`
    select o.id from organizations o where o.slug = ${slug} and o.is_active and o.kind <> 'trust'
      and not exists (select 1 from account_requests r where r.organization_id = o.id and r.email = ${email} and r.status = 'pending')
      and not exists (select 1 from users u where u.organization_id = o.id and u.email = ${email})`)
  return found.rows[0]?.id ?? null
}

type Administrator = Record<string, unknown> & {
  id: string
  email: string
  name: string
  language: Language
}

async function tellAdministrators(
  req: PayloadRequest,
  organization: string,
  request: { id: string; name: string },
): Promise<void> {
  const db = await databaseOf(req)
  const { rows } = await db.execute<Administrator>(sql`
    select u.id, u.email, coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username) as name,
      coalesce(u.language::text, o.locale::text, 'en') as language
    from users u join organizations o on o.id = u.organization_id
    where u.organization_id = ${organization}::uuid and u.role = 'hospital_admin' and u.status = 'active' and u.email is not null
    order by u.created_at limit ${TOLD_MAX}`)
  const about = `account-requests/${request.id}`
  const link = await linkTo(req, organization, `/admin/collections/${about}`)
  for (const { email, language, name } of rows) {
    await queueMessage(req, {
      template: 'account-request',
      to: email,
      language,
      organization,
      about,
      data: { name, outcome: 'received', requester: request.name, link },
    })
  }
}

/**
 * Notes that somebody asks for an account of an organization and tells its administrators, once.
 * Unknown organizations, repetitions and addresses that have an account there already are passed
 * over in silence: the answer tells nothing.
 * @throws Refusal `throttled`
 */
export async function requestAccount(req: PayloadRequest, given: NewAccountRequest): Promise<void> {
  await limitAddress(req, 'account request', REQUESTS_MAX)
  await inTransaction(req, async () => {
    const organization = await findOpen(req, given)
    if (organization === null) return
    const { email, employeeId = null, message = null, name } = given
    const request = await req.payload.create({
      collection: 'account-requests',
      data: { organization, email, name, employeeId, message, status: 'pending' },
      depth: 0,
      req,
      ...asSystem('anybody may ask for an account'),
    })
    await tellAdministrators(req, organization, { id: request.id, name })
  })
}
