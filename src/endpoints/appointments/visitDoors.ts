import { z } from 'zod'

import { printables, type RecordKind, recordKinds } from '../../lib/recordKinds.ts'
import { notePatientRead } from '../../services/audit/notePatientRead.ts'
import { getPrintout } from '../../services/visits/getPrintout.ts'
import { getVisit } from '../../services/visits/getVisit.ts'
import { saveRecords } from '../../services/visits/saveRecords.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { appointment, organization, patient, records, visitAnswer } from './visitAnswer.ts'

const show = defineEndpoint({
  method: 'get',
  path: '/:id/visit',
  summary: 'A visit: appointment, patient, records, and the visit before it',
  who: 'signed-in',
  body: noBody,
  answer: visitAnswer,
  handle: async (req) => {
    const visit = await getVisit(req, String(req.routeParams?.id))
    notePatientRead(req, visit.patient.id)
    return answer(visit)
  },
})

// The length is counted in characters by the service, not in the units of JavaScript.
const textOf = (kind: RecordKind) =>
  z
    .string()
    .optional()
    .meta({ maxLength: recordKinds[kind].max, description: 'Empty takes the record away.' })

const revision = z.int().positive().nullable().optional()

const save = defineEndpoint({
  method: 'put',
  path: '/:id/records',
  summary: 'Save diagnosis, prescription and requirements together, and complete the visit',
  who: 'signed-in',
  body: z
    .strictObject({
      diagnosis: textOf('diagnosis'),
      prescription: textOf('prescription'),
      requirement: textOf('requirement'),
      revisions: z
        .strictObject({ diagnosis: revision, prescription: revision, requirement: revision })
        .optional()
        .meta({ description: 'What the texts were written over; null where there was nothing.' }),
      complete: z.boolean().optional(),
    })
    .meta({
      examples: [
        {
          diagnosis: 'Obstructive sleep apnoea',
          prescription: 'CPAP 8 cmH2O, every night',
          revisions: { diagnosis: null, prescription: null },
          complete: true,
        },
      ],
    }),
  answer: visitAnswer,
  handle: async (req, { complete = false, revisions = {}, ...texts }) => {
    const id = String(req.routeParams?.id)
    await saveRecords(req, id, { complete, revisions, texts })
    return answer(await getVisit(req, id))
  },
})

const text = z.string().nullish()
const printed = z.object({ document: z.enum(printables) })

const print = defineEndpoint({
  method: 'get',
  path: '/:id/print',
  summary:
    'What a prescription, a visit summary or an appointment slip says on paper; it is recorded',
  who: 'signed-in',
  body: noBody,
  query: printed,
  answer: printed.extend({
    appointment,
    organization,
    patient,
    records,
    letterhead: z.object({
      name: z.string(),
      address: text,
      city: text,
      phone: text,
      email: text,
      logo: text,
    }),
    doctor: z.object({ name: z.string(), nameAr: text, specialization: text }),
    printedAt: z.iso.datetime(),
  }),
  handle: async (req) => {
    const { document } = printed.parse(Object.fromEntries(req.searchParams))
    return answer(await getPrintout(req, String(req.routeParams?.id), document))
  },
})

/** The doors of the visit page: what it shows, what it saves, what it prints. */
export const visitDoors = [show, save, print]
