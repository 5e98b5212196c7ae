import type { Payload, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { clock } from '../../lib/clock.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'

/** How long an event may wait for others to be written with. */
const WAIT_MILLISECONDS = 300
/** Events kept while the database is away; past that the oldest are told to the log and dropped. */
const WAITING_MAX = 10_000

const statement = `
insert into audit_events (at, actor_id, actor_name, action, outcome, organization_id, collection,
  document_id, patient_id, ip, user_agent, request_id, created_at, updated_at, revision)
select r.at, u.id, r.actor_name, 'patient.read', 'success', p.organization_id, 'patients',
  r.patient::text, p.id, r.ip, r.user_agent, r.request_id, now(), now(), 1
from json_to_recordset($1) as r(at timestamptz, actor uuid, actor_name text, patient uuid, ip text,
  user_agent text, request_id text)
left join users u on u.id = r.actor left join patients p on p.id = r.patient`

interface PatientRead {
  at: string
  actor: string
  actor_name: string
  patient: string
  ip: string | null
  user_agent: string | null
  request_id: string | null
}

const waiting = new Map<string, PatientRead>()
let timer: NodeJS.Timeout | undefined
let flushing: Promise<void> = Promise.resolve()

async function write(payload: Payload): Promise<void> {
  if (waiting.size === 0) return
  const batch = [...waiting.entries()]
  waiting.clear()
  try {
    await payload.db.pool.query({
      name: 'patient-reads',
      text: statement,
      values: [JSON.stringify(batch.map(([, read]) => read))],
    })
  } catch (error) {
    for (const [key, read] of batch) if (!waiting.has(key)) waiting.set(key, read)
    const excess = [...waiting.keys()].slice(0, Math.max(0, waiting.size - WAITING_MAX))
    for (const key of excess) waiting.delete(key)
    payload.logger.error({ err: error, lost: excess.length, msg: 'record openings wait longer' })
    schedule(payload)
  }
}

function schedule(payload: Payload): void {
  timer ??= setTimeout(() => {
    timer = undefined
    flushing = flushing.then(() => write(payload))
  }, WAIT_MILLISECONDS)
  timer.unref()
}

/** Writes what waits at once; a process calls it before it stops. */
export async function flushPatientReads(payload: Payload): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  flushing = flushing.then(() => write(payload))
  await flushing
}

/**
 * Notes that a signed-in person opened a patient's record (`patient.read`). It only remembers; the
 * events of some requests are written together within half a second, once per request and record.
 */
export function notePatientRead(
  req: Pick<PayloadRequest, 'payload' | 'user' | 'headers'>,
  patient: string,
): void {
  const actor = actorOf(req)
  if (!actor) return
  const { ip, userAgent, requestId } = requestOrigin(req)
  const key = `${requestId ?? ''} ${actor.id} ${patient}`
  if (waiting.has(key)) return
  waiting.set(key, {
    at: clock.now().toISOString(),
    actor: actor.id,
    actor_name: actor.displayName,
    patient,
    ip,
    user_agent: userAgent,
    request_id: requestId,
  })
  schedule(req.payload)
}
