import { z } from 'zod'

import { revenueReaders } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { describeProgram } from '../../services/dashboards/describeProgram.ts'
import {
  findDashboardPlace,
  readsDashboards,
} from '../../services/dashboards/findDashboardPlace.ts'
import { listDay } from '../../services/dashboards/listDay.ts'
import { listOwnDay } from '../../services/dashboards/listOwnDay.ts'
import { rememberDashboard } from '../../services/dashboards/rememberDashboard.ts'
import { defineEndpoint, noBody } from '../defineEndpoint.ts'
import { dayAnswer, ownDayAnswer, programAnswer } from './dashboardAnswers.ts'
import { answerText, day, organization, read } from './dashboardParts.ts'
import { financeDoors } from './financeDoors.ts'

const dayQuery = z.object({ date: day.optional(), organization })
const programQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  organization,
})
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

/** The numbers and rows of the dashboards (api.md, "Clinic"). */
export const dashboardDoors = [reception, doctor, program, ...financeDoors]
