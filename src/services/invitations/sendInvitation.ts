import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { isRole, roleWords } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { sayIn, type Language } from '../../lib/words.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueToken } from '../tokens/issueToken.ts'

type Envelope = Record<string, unknown> & {
  email: string
  role: string
  organization: string
  organizationName: string
  inviter: string
  /** The receiver's own, else the organization's. */
  language: Language
}

/**
 * Mails the link of an invitation; an older link dies. Call it in the transaction that creates or
 * renews the invitation, so that there is no mail when that is refused.
 */
export async function sendInvitation(req: PayloadRequest, id: string): Promise<{ link: string }> {
  const db = await databaseOf(req)
  const found = await db.execute<Envelope>(sql`
    select i.email, i.role, o.id as organization, o.name as "organizationName",
      coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username, o.name) as inviter,
      coalesce(p.language::text, o.locale::text, 'en') as language
    from invitations i join organizations o on o.id = i.organization_id
    left join users u on u.id = i.invited_by_id left join users p on p.email = i.email
    where i.id = ${id}`)
  const [envelope] = found.rows
  if (!envelope) throw new Error('An invitation to be sent is not there.')
  const { email, inviter, language, organization, organizationName, role } = envelope
  const { expiresAt, token } = await issueToken(req, 'invitation', { invitation: id })
  const link = await linkTo(req, organization, `/invite/${token}`)
  await queueMessage(req, {
    template: 'invitation',
    to: email,
    language,
    organization,
    about: `invitations/${id}`,
    data: {
      inviter,
      organization: organizationName,
      role: isRole(role) ? sayIn(language, roleWords[role]) : role,
      link,
      expiresAt: expiresAt.toISOString(),
    },
  })
  return { link }
}
