import { z } from 'zod'

import { type Asked, askApi } from '../../../asking/askApi.ts'

/** Exams on a page. */
export const EXAM_ROWS = 10

const exam = z
  .object({
    id: z.string(),
    kind: z.string(),
    performedOn: z.string(),
    registeredByName: z.string().nullish(),
  })
  // The values stand in a group that is named as the kind.
  .catchall(z.unknown())

export type Exam = z.output<typeof exam>

const exams = z.object({ docs: z.array(exam), totalDocs: z.number() })

/** The patient's own exams, the latest first; the access table holds the list to them. */
export const findExams = (page: number): Promise<Asked<z.output<typeof exams>>> =>
  askApi(`/api/exams?sort=-performedOn&limit=${EXAM_ROWS}&page=${page}`, { answer: exams })

const admissions = z.object({
  docs: z.array(
    z.object({
      startDate: z.string(),
      status: z.enum(['active', 'suspended', 'ended']),
      programMonth: z.number().nullish(),
    }),
  ),
})

/** The patient's latest time in a programme; null where there was none. */
export async function findProgram(): Promise<z.output<typeof admissions>['docs'][number] | null> {
  const asked = await askApi('/api/admissions?sort=-startDate&limit=1', { answer: admissions })
  return (asked.ok && asked.data.docs[0]) || null
}
