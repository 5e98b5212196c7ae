import { createHmac } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'

interface Kept {
  same: boolean
  status: number | null
  body: string | null
}

const KEY = /^[\x21-\x7e]{1,200}$/

/** Answers that hold a secret are shown once and never kept. */
const neverKept =
  /\/(login|login_external|patient-login|verify|activate|reset-password|api-keys|refresh-token|token\/refresh|change-password|accept|two-factor\/\w+)$/

/** A request whose process died is given up after this long, so that its key can be used again. */
const ABANDONED_SECONDS = 60

const claim = `
  insert into idempotency_keys (user_id, key, fingerprint) values ($1, $2, $3)
  on conflict (user_id, key) do update set created_at = now(), fingerprint = excluded.fingerprint, status = null, body = null
    where idempotency_keys.created_at < now() - interval '24 hours'
      or (idempotency_keys.status is null and idempotency_keys.created_at < now() - make_interval(secs => ${ABANDONED_SECONDS}))
  returning 1`

/** The text of a JSON body, which the HTTP process leaves readable; files are told apart by their size. */
const bodyOf = async (req: PayloadRequest): Promise<string> =>
  req.headers.get('content-type') === 'application/json'
    ? ((await req.text?.()) ?? '')
    : (req.headers.get('content-length') ?? '')

/**
 * Runs a POST at most once per user and `Idempotency-Key`: a repetition with the same body gets the
 * first answer again, one with another body is refused, one while the first still runs is told to wait.
 * Keys are kept for 24 hours (api.md). Requests without a key or without a person run as they are.
 * @throws Refusal `invalid` for a malformed key, `idempotency-mismatch`, `conflict` while the first runs.
 */
export async function answerOnce(
  req: PayloadRequest,
  path: string,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = req.headers.get('idempotency-key')
  const actor = actorOf(req)
  if (key === null || !actor || req.method !== 'POST' || neverKept.test(path)) return run()
  if (!KEY.test(key)) throw new Refusal('invalid', 'Idempotency-Key')
  const { pool } = req.payload.db
  const body = await bodyOf(req)
  // Keyed, since a body may hold a password; with role and place, so that no answer outlives a right.
  const fingerprint = createHmac('sha256', req.payload.secret)
    .update(JSON.stringify([actor.role, actor.organization, path, req.routeParams, body]))
    .digest()
  const claimed = await pool.query(claim, [actor.id, key, fingerprint])
  if (!claimed.rowCount) {
    const found = await pool.query<Kept>(
      'select fingerprint = $3 as same, status, body from idempotency_keys where user_id = $1 and key = $2',
      [actor.id, key, fingerprint],
    )
    const [kept] = found.rows
    if (kept && !kept.same) throw new Refusal('idempotency-mismatch')
    if (!kept || kept.status === null) throw new Refusal('conflict')
    return new Response(kept.body, {
      status: kept.status,
      headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
    })
  }
  return keep(req, [actor.id, key], run)
}

/** Keeps the answer of the first run; a failure of ours is not an answer and frees the key. */
async function keep(
  req: PayloadRequest,
  id: [string, string],
  run: () => Promise<Response>,
): Promise<Response> {
  const { pool } = req.payload.db
  const free = () => pool.query('delete from idempotency_keys where user_id = $1 and key = $2', id)
  let response: Response
  try {
    response = await run()
  } catch (error) {
    await free()
    throw error
  }
  if (response.status >= 400) {
    await free()
    return response
  }
  const text = await response.text()
  await pool.query(
    'update idempotency_keys set status = $3, body = $4 where user_id = $1 and key = $2',
    [...id, response.status, text],
  )
  return new Response(text, { status: response.status, headers: response.headers })
}
