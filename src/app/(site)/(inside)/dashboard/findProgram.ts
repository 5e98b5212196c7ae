import { z } from 'zod'

import { askApi } from '../../asking/askApi.ts'

const overdueRow = z.object({
  patient: z.string(),
  name: z.string(),
  initials: z.string(),
  documentNumber: z.string().nullable(),
  lastFollowUpOn: z.string().nullable(),
  admissionStart: z.string(),
  days: z.number(),
})

const program = z.object({
  asOf: z.string(),
  timezone: z.string(),
  active: z.number(),
  overdueFollowUpDays: z.number(),
  overdue: z.object({ total: z.number(), page: z.number(), rows: z.array(overdueRow) }),
  latestAdmission: z
    .object({ patient: z.string(), name: z.string(), startDate: z.string() })
    .nullable(),
  byProgramMonth: z.array(z.object({ month: z.number(), count: z.number() })),
})

export type OverdueRow = z.output<typeof overdueRow>
export type Program = z.output<typeof program>

/** Overdue patients on one page. */
export const OVERDUE_ROWS = 10

/** The programme of the own organization, or of the one that is named, with one page of who is overdue. */
export const findProgram = (organization: string | null, page: number) =>
  askApi(
    `/api/dashboard/program?page=${page}${organization === null ? '' : `&organization=${organization}`}`,
    { answer: program },
  )
