// What this machine can do at all: bare node:http and pg on the same tables, with a signed token,
// the hospital's scope and nothing else. DATABASE_URL and PORT say where, FLOOR_TOKEN who may ask.
import cluster from 'node:cluster'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'

import pg from 'pg'
import { z } from 'zod'

const { DATABASE_URL: connectionString, FLOOR_SECRET: secret = '', PORT: port } = process.env

const patient =
  'p.id, p.organization_id, p.full_name, p.document_number, p.phone, p.birth_date, p.created_at'
const searched = 'p.organization_id = $1 and p.search_text ilike $2'
const visited =
  'a.organization_id = $1 and a.starts_at >= $2 and a.starts_at < $3 and a.status = $4'
const statements = {
  list: `select ${patient} from patients p where p.organization_id = $1 order by p.created_at desc, p.id desc limit 20`,
  total: 'select count(*)::int as total from patients p where p.organization_id = $1',
  one: `select ${patient} from patients p where p.id = $1 and p.organization_id = $2`,
  search: `select ${patient} from patients p where ${searched} order by p.created_at desc, p.id desc limit 20`,
  searchTotal: `select count(*)::int as total from patients p where ${searched}`,
  visits: `select a.id, a.organization_id, a.starts_at, a.status, a.cost, a.is_prior, a.doctor_name, a.created_at,
    json_build_object('id', p.id, 'full_name', p.full_name, 'document_number', p.document_number, 'phone', p.phone, 'birth_date', p.birth_date) as patient
    from appointments a join patients p on p.id = a.patient_id where ${visited} order by a.starts_at, a.id limit 20`,
  visitsTotal: `select count(*)::int as total from appointments a where ${visited}`,
  book: `insert into appointments (organization_id, patient_id, doctor_id, starts_at, ends_at, status, cost, is_prior, overbooked, source)
    select p.organization_id, p.id, s.id, $4, $4::timestamptz + interval '15 minutes', 'pending', $5, false, true, 'reception'
    from patients p, staff s where p.id = $2 and p.organization_id = $1 and s.id = $3 and s.organization_id = $1 returning *`,
  change: 'update appointments set status = $3 where id = $2 and organization_id = $1 returning *',
}

const booking = z.object({
  patient: z.string(),
  doctor: z.string(),
  startsAt: z.string(),
  cost: z.number(),
})
const change = z.object({ status: z.string() })

/** The organization that a token was signed for, or null. */
function organizationOf(authorization: string | undefined): string | null {
  const [organization = '', signature = ''] = (authorization ?? '')
    .slice('Bearer '.length)
    .split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = createHmac('sha256', secret).update(organization).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? organization : null
}

async function readBody(message: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(Buffer.from(part))
  return JSON.parse(Buffer.concat(parts).toString())
}

function serve(): void {
  const pool = new pg.Pool({ connectionString, max: 10 })
  const rowsOf = async (name: keyof typeof statements, values: unknown[]) =>
    (await pool.query<Record<string, unknown>>({ name, text: statements[name], values })).rows

  const page = async (
    list: keyof typeof statements,
    total: keyof typeof statements,
    values: unknown[],
  ) => {
    const [rows, [counted]] = await Promise.all([rowsOf(list, values), rowsOf(total, values)])
    return { total: counted?.['total'], rows }
  }

  const answer = async (message: IncomingMessage, organization: string): Promise<unknown> => {
    const { pathname, searchParams } = new URL(message.url ?? '/', 'http://floor')
    const [, collection, id] = pathname.split('/')
    if (message.method === 'POST') {
      const { cost, doctor, patient: person, startsAt } = booking.parse(await readBody(message))
      return (await rowsOf('book', [organization, person, doctor, startsAt, cost]))[0]
    }
    if (message.method === 'PATCH') {
      const { status } = change.parse(await readBody(message))
      return (await rowsOf('change', [organization, id, status]))[0]
    }
    if (collection === 'appointments') {
      const times = ['from', 'to'].map((name) => `${searchParams.get(name)}T00:00:00Z`)
      return page('visits', 'visitsTotal', [organization, ...times, searchParams.get('status')])
    }
    if (id !== undefined) return (await rowsOf('one', [id, organization]))[0]
    const term = searchParams.get('search')
    if (term !== null) return page('search', 'searchTotal', [organization, `%${term}%`])
    return page('list', 'total', [organization])
  }

  const send = (reply: ServerResponse, status: number, content: unknown): void => {
    const text = JSON.stringify(content)
    reply
      .writeHead(status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      .end(text)
  }

  createServer((message, reply) => {
    const organization = organizationOf(message.headers.authorization)
    if (message.url === '/ready') return send(reply, 200, { ok: true })
    if (organization === null) return send(reply, 401, {})
    answer(message, organization).then(
      (content) => send(reply, content === undefined ? 404 : 200, content ?? {}),
      (error: unknown) => send(reply, 500, { error: String(error) }),
    )
  }).listen(Number(port), '127.0.0.1')
}

if (cluster.isPrimary) {
  for (let n = 0; n < availableParallelism(); n += 1) cluster.fork()
  process.on('SIGTERM', () => process.exit(0))
} else serve()
