import type { Pool, PoolClient } from 'pg'

import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import type { Language } from '../../lib/words.ts'
import { homeOf } from '../messages/homeOf.ts'
import type { NewMessage } from '../messages/messageTypes.ts'
import { queueMessages } from '../messages/queueMessages.ts'

const DAY_MILLISECONDS = 86_400_000
const FIRST_DAYS = 30
/** A worker that was down for longer reminds nobody of what ended before. */
const LATE_DAYS = 7
const LISTED_MAX = 50

interface House {
  id: string
  timezone: string
  locale: Language
  domain: string | null
}

interface Holder {
  id: string
  name: string
  email: string | null
  language: Language | null
  expiresOn: string
  daysLeft: number
}

interface Administrator {
  id: string
  name: string
  email: string
  language: Language | null
}

type LicenceMail = NewMessage<'licence-expiring'>

function todayIn(timezone: string): string {
  const now = clock.now()
  try {
    return calendarDateIn(timezone, now)
  } catch {
    return calendarDateIn('UTC', now)
  }
}

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)

/** Organizations with licences that end about now; the days of all time zones are within one of ours. */
async function findHouses(database: Pool): Promise<House[]> {
  const today = todayIn('UTC')
  const { rows } = await database.query<House>(
    `select o.id, coalesce(o.timezone, 'UTC') as timezone, coalesce(o.locale::text, 'en') as locale,
      (select text from organizations_texts t where t.parent_id = o.id and t.path = 'domains' order by t."order" limit 1) as domain
    from organizations o
    where o.is_active is not false and exists (select 1 from staff s
      where s.organization_id = o.id and s.status <> 'left' and s.license_expires_on between $1 and $2)`,
    [shift(today, -LATE_DAYS - 1), shift(today, FIRST_DAYS + 1)],
  )
  return rows
}

/** Notes whose reminder is due and returns those that nobody had noted: each once, whoever else is looking. */
async function claimDue(client: PoolClient, { id, timezone }: House): Promise<Holder[]> {
  const today = todayIn(timezone)
  const { rows } = await client.query<Holder>(
    `with due as (
      select id, license_expires_on as expires_on, license_expires_on::date - $2::date as days_left
      from staff where organization_id = $1 and status <> 'left' and license_expires_on between $3 and $4
    ), claimed as (
      insert into license_reminders (staff_id, expires_on, days)
      select id, expires_on, case when days_left <= 0 then 0 when days_left <= 7 then 7 else 30 end from due
      on conflict do nothing returning staff_id)
    select s.id, s.full_name as name, s.email, u.language, due.expires_on as "expiresOn", due.days_left as "daysLeft"
    from claimed join due on due.id = claimed.staff_id join staff s on s.id = due.id left join users u on u.id = s.user_id
    order by due.expires_on, s.full_name`,
    [id, today, shift(today, -LATE_DAYS), shift(today, FIRST_DAYS)],
  )
  return rows
}

async function findAdministrators(client: PoolClient, { id }: House): Promise<Administrator[]> {
  const { rows } = await client.query<Administrator>(
    `select id, coalesce(first_name, '') as name, email, language from users
    where organization_id = $1 and role = 'hospital_admin' and status = 'active' and email is not null`,
    [id],
  )
  return rows
}

const licenceOf = ({ daysLeft, expiresOn, name }: Holder) => ({ name, expiresOn, daysLeft })

function toHolder(house: House, holder: Holder): LicenceMail[] {
  const { email, id, language, name } = holder
  if (email === null) return []
  return [
    {
      template: 'licence-expiring',
      to: email,
      language: language ?? house.locale,
      organization: house.id,
      about: `staff/${id}`,
      data: { name, audience: 'holder', licences: [licenceOf(holder)], others: 0, link: null },
    },
  ]
}

const toAdministrator = (
  house: House,
  { email, id, language, name }: Administrator,
  holders: readonly Holder[],
): LicenceMail => ({
  template: 'licence-expiring',
  to: email,
  language: language ?? house.locale,
  organization: house.id,
  about: `users/${id}`,
  data: {
    name,
    audience: 'administrators',
    licences: holders.slice(0, LISTED_MAX).map(licenceOf),
    others: Math.max(0, holders.length - LISTED_MAX),
    link: new URL('/staff', homeOf(house.domain)).href,
  },
})

async function remindHouse(client: PoolClient, secret: string, house: House): Promise<void> {
  const holders = await claimDue(client, house)
  if (holders.length === 0) return
  const administrators = await findAdministrators(client, house)
  await queueMessages(client, secret, [
    ...holders.flatMap((holder) => toHolder(house, holder)),
    ...administrators.map((administrator) => toAdministrator(house, administrator, holders)),
  ])
}

/**
 * Reminds staff 30, 7 and 0 days before their licence ends, by the calendar of their organization,
 * and tells its administrators whom. What was missed is made up for by the reminder that is due now;
 * the mails and the note that they were sent are stored together.
 */
export async function remindOfLicenses(database: Pool, secret: string): Promise<void> {
  for (const house of await findHouses(database)) {
    const client = await database.connect()
    try {
      await client.query('begin')
      await remindHouse(client, secret, house)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }
}
