import type { PayloadRequest } from 'payload'

import { type Actor, actorOf } from '../../access/actor.ts'
import { reachesRowsOf } from '../../access/reachesRowsOf.ts'
import { scopeOf } from '../../access/reach.ts'
import { exams as kinds } from '../../exams/index.ts'
import { Refusal } from '../../lib/errors.ts'
import { editableUntil, mayEditExam } from '../exams/mayEditExam.ts'
import { listCycles } from './listCycles.ts'

/** Exams of one cycle that are read at most; eighteen months of weekly ones are about a hundred. */
const EXAMS_MAX = 1000

interface CycleRead {
  id: string
  organization: string
}

/** The exams of a cycle by their kind, newest first, each with what the person may do to it. */
async function listExams(
  req: PayloadRequest,
  actor: Actor,
  { id, organization }: CycleRead,
  editWindowHours: number,
) {
  const { docs } = await req.payload.find({
    collection: 'exams',
    where: { admission: { equals: id } },
    sort: ['-performedOn', '-createdAt'],
    limit: EXAMS_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const may = (operation: 'update' | 'delete') =>
    reachesRowsOf(actor, 'exams', operation, organization)
  const standing = docs.map((doc) => {
    const registered = { createdAt: doc.createdAt, registeredBy: doc.registeredBy }
    const isOpen = mayEditExam(actor, registered, editWindowHours)
    return {
      ...doc,
      editableUntil: editableUntil(registered, editWindowHours).toISOString(),
      mayEdit: isOpen && may('update'),
      mayDelete: isOpen && may('delete'),
    }
  })
  return Object.fromEntries(
    kinds.map(({ kind }) => [kind, standing.filter((exam) => exam.kind === kind)]),
  )
}

/**
 * The clinical record of a patient (S0): the exams of the active cycle, of none where no cycle is
 * active, or of an earlier cycle that is asked for; it counts as opening the patient's record.
 * @throws Refusal `forbidden` for who reads no exams, `not-found` out of reach
 */
export async function readClinicalRecord(
  req: PayloadRequest,
  patientId: string,
  asked: string | undefined,
) {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const reach = scopeOf(actor, 'exams', 'read')
  if (!reach) throw new Refusal('forbidden')
  const patient = await req.payload.findByID({
    collection: 'patients',
    id: patientId,
    depth: 0,
    select: { fullName: true, fileNumber: true, isActive: true, organization: true },
    overrideAccess: false,
    req,
  })
  const { cycles, editWindowHours } = await listCycles(req, patientId)
  const active = cycles.find(({ status }) => status === 'active') ?? null
  const shown = asked === undefined ? active : cycles.find(({ id }) => id === asked)
  if (shown === undefined) throw new Refusal('not-found')
  const place = patient.organization
  const organization = typeof place === 'object' ? place.id : place
  return {
    patient: { ...patient, organization },
    active: active?.id ?? null,
    admission: shown,
    admissions: cycles,
    exams: shown
      ? await listExams(req, actor, { id: shown.id, organization }, editWindowHours)
      : {},
    editWindowHours,
    mayRegister: active !== null && reachesRowsOf(actor, 'exams', 'create', organization),
  }
}
