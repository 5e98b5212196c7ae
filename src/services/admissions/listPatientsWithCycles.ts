import type { PayloadRequest, Where } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { chosenRows, scopeOf } from '../../access/reach.ts'
import { Refusal } from '../../lib/errors.ts'

const ROWS = 10
const WORDS_MAX = 5

/** Every word must stand somewhere in the names, the documents, the file number or the phone. */
const matching = (q: string): Where[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, WORDS_MAX)
    .map((word) => ({ searchText: { contains: word } }))

/**
 * A page of the patients that the person's lists show, by name, each with all cycles, newest first
 * (S0, follow-up manager).
 * @throws Refusal `forbidden` for who does not read patients, admissions and exams
 */
export async function listPatientsWithCycles(
  req: PayloadRequest,
  { page, q }: { page: number; q: string },
) {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (!scopeOf(actor, 'exams', 'read')) throw new Refusal('forbidden')
  const chosen = chosenRows(actor, 'patients')
  const found = await req.payload.find({
    collection: 'patients',
    where: { and: [...matching(q), ...(chosen ? [chosen] : [])] },
    sort: ['firstName', 'lastName', 'id'],
    page,
    limit: ROWS,
    depth: 0,
    select: {
      fullName: true,
      firstName: true,
      lastName: true,
      firstNameAr: true,
      lastNameAr: true,
      fileNumber: true,
      documentNumber: true,
      isActive: true,
      lastFollowUpOn: true,
      organization: true,
    },
    overrideAccess: false,
    req,
  })
  const admissions = await req.payload.find({
    collection: 'admissions',
    where: { patient: { in: found.docs.map(({ id }) => id) } },
    sort: ['-startDate', '-createdAt'],
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const docs = found.docs.map((patient) => ({
    ...patient,
    admissions: admissions.docs.filter((cycle) => cycle.patient === patient.id),
  }))
  const { limit, page: shown, totalDocs, totalPages } = found
  return { docs, totalDocs, page: shown ?? page, limit, totalPages }
}
