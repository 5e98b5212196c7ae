import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { financeReaders, revenueReaders } from '../../access/roles.ts'
import { isCalendarDate } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { addDays, daysBetween } from '../../lib/zonedTime.ts'
import { describeProgram } from '../../services/dashboards/describeProgram.ts'
import {
  findDashboardPlace,
  readsDashboards,
} from '../../services/dashboards/findDashboardPlace.ts'
import { listDay } from '../../services/dashboards/listDay.ts'
import { listOwnDay } from '../../services/dashboards/listOwnDay.ts'
import { rememberDashboard } from '../../services/dashboards/rememberDashboard.ts'
import { periods, requireDoctor, sumRevenue } from '../../services/dashboards/sumRevenue.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { dayAnswer, financeAnswer, ownDayAnswer, programAnswer } from './dashboardAnswers.ts'

const DAYS_MAX = 366
/** What is shown of the revenue unless a time is asked for. */
const DAYS_SHOWN = 30

const day = z
  .string()
  .refine((value) => isCalendarDate(value) && value >= '1900-01-01' && value < '2200-01-01')
  .describe('A day YYYY-MM-DD in the time zone of the organization; today unless given.')
  .meta({ format: 'date' })

const organization = z.uuid().describe('Which one, for who works for all organizations.').optional()

const dayQuery = z.object({ date: day.optional(), organization })
const programQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  organization,
})
const financeQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  by: z.enum(periods).default('day'),
  doctor: z.uuid().optional().describe('A staff record; doctors see their own alone.'),
  organization,
})

/** An answer as it was remembered; no cache between here and the person keeps it. */
const answerText = (text: string): Response =>
  new Response(text, {
    headers: { 'cache-control': 'no-store, private', 'content-type': 'application/json' },
  })

const read = <Query extends z.ZodObject>(query: Query, { searchParams }: PayloadRequest) =>
  query.parse(Object.fromEntries(searchParams))

const reception = defineEndpoint({
  method: 'get',
  path: '/dashboard/reception',
  summary: 'One day of the organization: appointments, counts by status, revenue',
  who: (actor) => readsDashboards(actor, 'appointments'),
  body: noBody,
  query: dayQuery,
  answer: dayAnswer,
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const asked = read(dayQuery, req)
    const place = await findDashboardPlace(req, actor, 'appointments', asked.organization)
    const date = asked.date ?? place.today
    const seesRevenue = revenueReaders.includes(actor.role)
    const kind = `reception:${place.today}:${date}:${seesRevenue ? 'revenue' : 'plain'}`
    return answerText(
      await rememberDashboard(req.payload, place.organization, kind, async () => {
        const asOf = clock.now()
        return { asOf, ...(await listDay(req.payload, place, { date, seesRevenue })) }
      }),
    )
  },
})

const doctor = defineEndpoint({
  method: 'get',
  path: '/dashboard/doctor',
  summary: 'One day of the doctor who asks, whom to call next first',
  who: (actor) => readsDashboards(actor, 'appointments'),
  body: noBody,
  query: dayQuery,
  answer: ownDayAnswer,
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const asked = read(dayQuery, req)
    const place = await findDashboardPlace(req, actor, 'appointments', asked.organization)
    const date = asked.date ?? place.today
    const seesRevenue = revenueReaders.includes(actor.role)
    const own = { date, doctor: actor.scope.staffId, seesRevenue }
    const whose = `${own.doctor ?? 'none'}:${seesRevenue ? 'revenue' : 'plain'}`
    const kind = `doctor:${place.today}:${date}:${whose}`
    return answerText(
      await rememberDashboard(req.payload, place.organization, kind, async () => {
        const asOf = clock.now()
        return { asOf, ...(await listOwnDay(req.payload, place, own)) }
      }),
    )
  },
})

const program = defineEndpoint({
  method: 'get',
  path: '/dashboard/program',
  summary: 'The clinical programme: active and overdue patients, latest admission, months',
  who: (actor) =>
    readsDashboards(actor, 'admissions') &&
    readsDashboards(actor, 'patients') &&
    readsDashboards(actor, 'follow-ups'),
  body: noBody,
  query: programQuery,
  answer: programAnswer,
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { page, ...asked } = read(programQuery, req)
    const place = await findDashboardPlace(req, actor, 'admissions', asked.organization)
    const kind = `program:${place.today}:${page}`
    return answerText(
      await rememberDashboard(req.payload, place.organization, kind, async () => {
        const asOf = clock.now()
        const figures = await describeProgram(req.payload, place, page)
        return { asOf, timezone: place.timezone, ...figures }
      }),
    )
  },
})

const finance = defineEndpoint({
  method: 'get',
  path: '/dashboard/finance',
  summary: 'Revenue of completed visits by day, week or month, of up to 366 days',
  who: ({ role }) => financeReaders.includes(role),
  body: noBody,
  query: financeQuery,
  answer: financeAnswer,
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const asked = read(financeQuery, req)
    const place = await findDashboardPlace(req, actor, 'appointments', asked.organization)
    const to = asked.to ?? (asked.from ? addDays(asked.from, DAYS_SHOWN - 1) : place.today)
    const from = asked.from ?? addDays(to, 1 - DAYS_SHOWN)
    if (from > to || daysBetween(from, to) >= DAYS_MAX) throw new Refusal('invalid-query', 'to')
    const { by } = asked
    const own = actor.role === 'doctor' ? actor.scope.staffId : null
    if (actor.role === 'doctor' && asked.doctor && asked.doctor !== own)
      throw new Refusal('not-found')
    const { currency, timezone } = place
    if (actor.role === 'doctor' && own === null) {
      const nothing = { totals: { revenue: 0, count: 0 }, series: [], reason: 'no-staff-record' }
      const none = { from, to, by, doctor: null, currency, timezone, ...nothing }
      return answer({ asOf: clock.now(), ...none })
    }
    if (own === null && asked.doctor) await requireDoctor(req.payload, place, asked.doctor)
    const whose = own ?? asked.doctor ?? null
    const kind = `finance:${from}:${to}:${by}:${whose ?? 'all'}`
    return answerText(
      await rememberDashboard(req.payload, place.organization, kind, async () => {
        const asOf = clock.now()
        const revenue = await sumRevenue(req.payload, place, { from, to, by, doctor: whose })
        return { asOf, ...revenue, reason: null }
      }),
    )
  },
})

/** The numbers and rows of the dashboards (api.md, "Clinic"). */
export const dashboardDoors = [reception, doctor, program, finance]
