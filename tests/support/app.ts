import type { Payload } from 'payload'
import pg from 'pg'

import { cloneDatabase } from './cloneDatabase.ts'

/** What came back; `body` is the parsed JSON, null when there was none. */
export type Answer = {
  status: number
  headers: Headers
  // Tests look into bodies of every shape; what they find there is what they assert.
  body: any
  text: string
}

export type Sending = {
  /** The session token of the person who asks; without it the request is anonymous. */
  as?: string | { token: string }
  /** Sent as JSON, unless it is already a form. */
  body?: unknown
  headers?: Record<string, string>
}

/** The application over a database that no other test file sees. */
export type App = {
  payload: Payload
  /** Direct SQL, for arranging and for looking behind the application's back. */
  sql: pg.Pool
  databaseUrl: string
  /** Sends one request through the real handler; `path` starts with /api. */
  request: (method: string, path: string, sending?: Sending) => Promise<Answer>
  close: () => Promise<void>
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson && text ? JSON.parse(text) : null
  return { status: response.status, headers: response.headers, body, text }
}

function makeRequest(method: string, path: string, sending: Sending): Request {
  const headers = new Headers(sending.headers)
  const token = typeof sending.as === 'string' ? sending.as : sending.as?.token
  if (token) headers.set('authorization', `JWT ${token}`)
  let body: BodyInit | null = null
  if (sending.body instanceof FormData || typeof sending.body === 'string') body = sending.body
  else if (sending.body !== undefined) body = JSON.stringify(sending.body)
  if (body !== null && !(body instanceof FormData) && !headers.has('content-type')) {
    headers.set('content-type', 'application/json')
  }
  return new Request(new URL(path, process.env['SERVER_URL']), { method, headers, body })
}

/**
 * Boots the application for one integration test file; call it in `beforeAll`.
 * @param settings environment variables for this file, such as OPEN_REGISTRATION
 */
export async function bootApp(settings: Record<string, string> = {}): Promise<App> {
  const databaseUrl = await cloneDatabase()
  Object.assign(process.env, { DATABASE_URL: databaseUrl }, settings)
  // One after the other: jest links a module that two imports ask for at once only for the first.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { handleApi } = await import('../../src/server/api.ts')
  const payload = await getPayload({ config })
  const sql = new pg.Pool({ connectionString: databaseUrl, max: 3 })
  sql.on('error', () => undefined)
  return {
    payload,
    sql,
    databaseUrl,
    request: async (method, path, sending = {}) =>
      readAnswer(await handleApi(makeRequest(method, path, sending))),
    close: async () => {
      await sql.end()
      await payload.destroy()
    },
  }
}
