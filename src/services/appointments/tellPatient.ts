import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import type { MessageData } from '../../lib/messageData.ts'
import type { Language } from '../../lib/words.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'

type Row = Record<string, unknown> & {
  to: string
  name: string
  doctor: string
  startsAt: number
  timezone: string
  language: Language
  organization: string
}

/**
 * Mails a patient what became of an appointment, in the patient's language or else the
 * organization's; who has no address is told nothing. Call it in the transaction of the change.
 */
export async function tellPatient(
  req: PayloadRequest,
  appointment: string,
  kind: MessageData['appointment-changed']['kind'],
): Promise<void> {
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    select coalesce(nullif(p.email, ''), u.email) as "to", p.first_name as name, a.doctor_name as doctor,
      extract(epoch from a.starts_at)::float8 * 1000 as "startsAt", o.timezone,
      coalesce(u.language::text, o.locale::text) as language, o.id as organization
    from appointments a join organizations o on o.id = a.organization_id join patients p on p.id = a.patient_id
      left join users u on u.id = p.user_id
    where a.id = ${appointment}::uuid and coalesce(nullif(p.email, ''), u.email) is not null`)
  const [row] = found.rows
  if (!row) return
  const { doctor, language, name, organization, startsAt, timezone, to } = row
  await queueMessage(req, {
    template: 'appointment-changed',
    to,
    language,
    organization,
    about: `appointments/${appointment}`,
    data: {
      name,
      kind,
      doctor,
      startsAt: new Date(startsAt).toISOString(),
      timezone,
      link: await linkTo(req, organization, '/portal'),
    },
  })
}
