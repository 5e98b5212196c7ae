import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { findDuplicates } from '../../services/patients/findDuplicates.ts'
import { listPatients } from '../../services/patients/listPatients.ts'
import { searchPatients } from '../../services/patients/searchPatients.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { listedSchema } from './listedSchema.ts'

const reads = (actor: Actor): boolean => scopeOf(actor, 'patients', 'read') !== undefined

const text = (max: number) => z.string().max(max).default('')

const searchQuery = z.object({ q: text(100) })

const search = defineEndpoint({
  method: 'get',
  path: '/search',
  summary: 'Find patients by any part of a name in either script, document, file number or phone',
  who: reads,
  body: noBody,
  query: searchQuery,
  answer: z.object({ docs: z.array(listedSchema) }).describe('At most 20, the best first.'),
  handle: async (req) => {
    const { q } = searchQuery.parse(Object.fromEntries(req.searchParams))
    return answer({ docs: await searchPatients(req, q) })
  },
})

const listQuery = z.object({
  q: text(100),
  month: z.coerce.number().int().min(1).max(18).optional().describe('Month of the programme.'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  all: z.enum(['0', '1']).default('0').describe('1: those who are in no programme too.'),
  organization: z.uuid().optional().describe('For who works for all organizations.'),
})

const list = defineEndpoint({
  method: 'get',
  path: '/list',
  summary: 'The patients in a programme, ten a page, with programme month and next appointment',
  who: reads,
  body: noBody,
  query: listQuery,
  answer: z.object({
    docs: z.array(listedSchema),
    totalDocs: z.number(),
    isMore: z.boolean().describe('A search counts up to 1,000; true when there are more.'),
    page: z.number(),
    limit: z.number(),
  }),
  handle: async (req) => {
    const asked = listQuery.parse(Object.fromEntries(req.searchParams))
    const { all, month, organization, page, q } = asked
    const filters = {
      q,
      page,
      month: month ?? null,
      isAll: all === '1',
      organization: organization ?? null,
    }
    return answer(await listPatients(req, filters))
  },
})

const duplicateQuery = z.object({
  id: z.uuid().optional().describe('The record that is being changed, which is left out.'),
  organization: z.uuid().optional(),
  firstName: text(100),
  lastName: text(100),
  firstNameAr: text(100),
  lastNameAr: text(100),
  documentNumber: text(20),
  birthDate: text(10).describe('YYYY-MM-DD'),
  phone: text(40),
})

const duplicates = defineEndpoint({
  method: 'get',
  path: '/duplicates',
  summary: 'Who may be the same person as the one being typed; it never stands in the way',
  who: reads,
  body: noBody,
  query: duplicateQuery,
  answer: z.object({
    docs: z.array(
      listedSchema.extend({
        reasons: z.array(z.enum(['document', 'phone', 'name-and-birth-date', 'name'])),
      }),
    ),
  }),
  handle: async (req) => {
    const typed = duplicateQuery.parse(Object.fromEntries(req.searchParams))
    return answer({ docs: await findDuplicates(req, typed) })
  },
})

/** The doors by which patients are found: search, list and likely duplicates. */
export const findingDoors = [search, list, duplicates]
