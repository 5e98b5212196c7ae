import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { peekToken } from '../tokens/spendToken.ts'
import { findAccount } from './findAccount.ts'

export const linkPurposes = [
  'activation',
  'password-reset',
  'email-verification',
  'invitation',
] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** What the page behind a link shows before anything is done. */
export interface LinkTold {
  purpose: LinkPurpose
  email: string | null
  name: string | null
  language: string
  organization: { name: string } | null
  /** Of an invitation: as what the person comes in. */
  role?: string
  /** Of an invitation: nobody has an account with this address yet. */
  isNewPerson?: boolean
}

interface Link {
  purpose: LinkPurpose
  token: string
}

interface Invited extends Record<string, unknown> {
  email: string
  role: string
  organization: string
  language: string
  isNewPerson: boolean
}

async function tellInvitation(req: PayloadRequest, id: string): Promise<LinkTold> {
  const db = await databaseOf(req)
  const found = await db.execute<Invited>(sql`
    select i.email, i.role, o.name as organization, coalesce(u.language::text, o.locale::text, 'en') as language, u.id is null as "isNewPerson"
    from invitations i join organizations o on o.id = i.organization_id left join users u on u.email = i.email
    where i.id = ${id} and i.status = 'pending' and o.is_active`)
  const [invited] = found.rows
  if (!invited) throw new Refusal('token-used', 'token')
  const { email, isNewPerson, language, organization, role } = invited
  return {
    purpose: 'invitation',
    email,
    name: null,
    language,
    organization: { name: organization },
    role,
    isNewPerson,
  }
}

const waitingFor = { activation: 'invited', 'password-reset': 'active' } as const

async function tellLink(req: PayloadRequest, { purpose, token }: Link): Promise<LinkTold> {
  const { email, invitation, owner } = await peekToken(req, purpose, token)
  if (purpose === 'invitation') {
    if (invitation === null) throw new Refusal('token-invalid', 'token')
    return tellInvitation(req, invitation)
  }
  const account = owner === null ? null : await findAccount(req, { id: owner })
  const wrongState = purpose !== 'email-verification' && account?.status !== waitingFor[purpose]
  if (!account || wrongState || account.status === 'deactivated')
    throw new Refusal('token-used', 'token')
  const { language, name, organizationName } = account
  return {
    purpose,
    email: email ?? account.email,
    name,
    language,
    organization: organizationName === null ? null : { name: organizationName },
  }
}

/**
 * What a link leads to, without spending it.
 * @throws Refusal `token-invalid` (400), `token-used` or `token-expired` (410), `throttled`
 */
export const checkLink = (req: PayloadRequest, link: Link): Promise<LinkTold> =>
  guardAttempt(req, [], () => tellLink(req, link))
