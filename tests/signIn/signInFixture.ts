import { createHash } from 'node:crypto'

import { hashPassword } from '../../src/services/accounts/passwordHash.ts'
import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

export const password = 'eleven blue horses'

/** What GraphQL says of a refusal, in the terms of REST. */
export type Told = { status: number; code: string | null; retryAfter: number | null; body: any }

export type SignInFixture = {
  app: App
  clinic: Clinic
  /** A person of the hospital with the password of all. */
  person: (name: string, columns?: Record<string, unknown>) => Promise<string>
  rest: (identifier: string, password: string, more?: More) => Promise<Told>
  graphql: (identifier: string, password: string, more?: More) => Promise<Told>
  /** Any POST below /api/users. */
  post: (path: string, body: unknown, more?: More) => Promise<Told & { answer: Answer }>
  set: (organization: string, columns: Record<string, unknown>) => Promise<void>
  /** Lets minutes pass for everything that was counted so far. */
  age: (minutes: number) => Promise<void>
  /** Sets how often a person, an identifier or an address was refused in the last minutes. */
  failed: (whom: string, times: number) => Promise<void>
  attempts: (whom: string) => Promise<number>
  events: (subject: string) => Promise<string[]>
}

const keyOf = (whom: string) => createHash('sha256').update(whom).digest()

type More = { ip?: string; code?: string; as?: string; headers?: Record<string, string> }

const headersOf = ({ ip, headers }: More) => ({
  ...headers,
  ...(ip !== undefined && { 'x-client-ip': ip }),
})

const tell = (answer: Answer): Told & { answer: Answer } => {
  const wait = answer.headers.get('retry-after')
  const code = answer.body?.errors?.[0]?.code ?? null
  const retryAfter = wait === null ? null : Number(wait)
  return { status: answer.status, code, retryAfter, body: answer.body, answer }
}

/** A clinic whose people have passwords, and the doors through which they come in. */
export async function openSignIn(): Promise<SignInFixture> {
  const app = await bootApp()
  const clinic = await openClinic(app)
  const stored = await hashPassword(password)
  const post: SignInFixture['post'] = async (path, body, more = {}) =>
    tell(
      await app.request('POST', `/api/users${path}`, {
        body,
        headers: headersOf(more),
        ...(more.as !== undefined && { as: more.as }),
      }),
    )
  return {
    app,
    clinic,
    post,
    person: async (name, columns = {}) => {
      const id = idOf(name)
      await clinic.insert('users', [
        {
          id,
          username: name,
          email: `${name}@example.com`,
          role: 'doctor',
          status: 'active',
          is_staff: false,
          organization_id: idOf('north'),
          ...columns,
        },
      ])
      await clinic.insert('user_credentials', [{ user_id: id, ...stored }])
      return id
    },
    rest: (identifier, given, more = {}) =>
      post('/login', { identifier, password: given, ...(more.code && { code: more.code }) }, more),
    graphql: async (identifier, given, more = {}) => {
      const query = `mutation ($i: String, $p: String!, $c: String) { loginUser(identifier: $i, password: $p, code: $c) {
        token restriction mustChangePassword passwordExpiresInDays previousLogin { at ip device } user { id } } }`
      const variables = { i: identifier, p: given, c: more.code }
      const { body } = await app.request('POST', '/api/graphql', {
        body: { query, variables },
        headers: headersOf(more),
      })
      const extensions = body.errors?.[0]?.extensions
      return {
        status: extensions?.statusCode ?? 200,
        code: extensions?.code ?? null,
        retryAfter: extensions?.retryAfter ?? null,
        body: extensions ?? body.data.loginUser,
      }
    },
    set: async (organization, columns) => {
      const names = Object.keys(columns)
      const list = names.map((name, index) => `${name} = $${index + 2}`).join(', ')
      await clinic.quietly(`update organizations set ${list} where id = $1`, [
        idOf(organization),
        ...names.map((name) => columns[name]),
      ])
    },
    age: async (minutes) => {
      const by = `interval '${minutes} minutes'`
      await clinic.quietly(`update attempt_counters set window_ends_at = window_ends_at - ${by}`)
      await clinic.quietly(`update users set locked_until = locked_until - ${by}`)
    },
    failed: (whom, times) =>
      clinic.quietly(
        `insert into attempt_counters (key, attempts, window_ends_at) values ($1, $2, now() + interval '15 minutes')`,
        [keyOf(whom), times],
      ),
    attempts: async (whom) => {
      const found = await app.sql.query<{ attempts: number }>(
        'select attempts from attempt_counters where key = $1 and window_ends_at > now()',
        [keyOf(whom)],
      )
      return found.rows[0]?.attempts ?? 0
    },
    events: async (subject) => {
      const found = await app.sql.query<{ action: string }>(
        'select action from audit_events where subject_id = $1 order by at, id',
        [subject],
      )
      return found.rows.map(({ action }) => action)
    },
  }
}
