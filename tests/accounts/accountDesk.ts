import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName, type Place } from '../support/clinic.ts'
import { hashPassword, type PasswordHash } from '../../src/services/accounts/passwordHash.ts'
import { mailedToken, queuedMails, until } from './queuedMails.ts'

export const passphrase = 'quiet river stones'

/** What account tests do again and again. */
export type Desk = {
  app: App
  clinic: Clinic
  /** Sends a POST below /api/users. */
  post: (path: string, body?: unknown, as?: PersonName | { token: string }) => Promise<Answer>
  /** Somebody of their own for one test; the password is `passphrase`, unless they are invited. */
  person: (
    name: string,
    about?: { role?: string; place?: Place | null; status?: string; language?: string },
  ) => Promise<{ id: string; email: string }>
  /** Asks for a password link and waits until it is queued. */
  askReset: (email: string) => Promise<string>
  /** Locks an account as fifteen wrong passwords would. */
  lock: (id: string) => Promise<void>
  stored: (id: string) => Promise<Record<string, any>>
  events: (subject: string) => Promise<string[]>
}

let shared: Promise<PasswordHash> | undefined

export async function openDesk(settings: Record<string, string> = {}): Promise<Desk> {
  const app = await bootApp(settings)
  const clinic = await openClinic(app)
  const tokenOf = (as: PersonName | { token: string } | undefined) =>
    typeof as === 'string' ? clinic.people[as] : as
  const desk: Desk = {
    app,
    clinic,
    post: (path, body = {}, as) => {
      const who = tokenOf(as)
      return app.request('POST', `/api/users${path}`, { body, ...(who && { as: who }) })
    },
    person: async (name, { role = 'nurse', place = 'north', status = 'active', ...rest } = {}) => {
      const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.com`
      const id = idOf(name)
      await clinic.insert('users', [
        {
          id,
          username: email,
          email,
          first_name: name,
          role,
          status,
          is_staff: false,
          organization_id: place && idOf(place),
          view_scope: 'organization',
          ...rest,
        },
      ])
      if (status !== 'invited') {
        const { hash, salt } = await (shared ??= hashPassword(passphrase))
        await app.sql.query(
          'insert into user_credentials (user_id, salt, hash, updated_at) values ($1, $2, $3, now())',
          [id, salt, hash],
        )
      }
      return { id, email }
    },
    askReset: async (email) => {
      const before = (await queuedMails(app, email)).length
      await desk.post('/forgot-password', { email })
      await until(async () => ((await queuedMails(app, email)).length > before ? true : undefined))
      return mailedToken(app, email, 'reset')
    },
    lock: async (id) => {
      await app.sql.query(
        `insert into attempt_counters (key, attempts, window_ends_at) values (sha256($1::bytea), 15, now() + interval '15 minutes')`,
        [id],
      )
      await app.sql.query(
        `update users set locked_until = now() + interval '15 minutes' where id = $1`,
        [id],
      )
    },
    stored: async (id) => {
      const found = await app.sql.query('select * from users where id = $1', [id])
      return found.rows[0]
    },
    events: async (subject) => {
      const found = await app.sql.query<{ action: string }>(
        'select action from audit_events where subject_id = $1 order by at, created_at',
        [subject],
      )
      return found.rows.map(({ action }) => action)
    },
  }
  return desk
}

/** How an answer reads: `200`, or `403 not-grantable role`. */
export const said = ({ body, status }: Answer): string =>
  status < 300
    ? String(status)
    : `${status} ${body.errors[0].code} ${body.errors[0].field ?? ''}`.trim()

/** Moves a token's end as if time had passed: the stored end is brought nearer. */
export const age = ({ sql }: App, token: string, minutes: number) =>
  sql.query(
    `update tokens set expires_at = expires_at - $2::interval, created_at = created_at - $2::interval
     where token_hash = encode(sha256($1::bytea), 'hex')`,
    [token, `${minutes} minutes`],
  )
