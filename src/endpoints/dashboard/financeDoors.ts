import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { financeReaders } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { addDays, daysBetween } from '../../lib/zonedTime.ts'
import { exportRevenue } from '../../services/dashboards/exportRevenue.ts'
import {
  type DashboardPlace,
  findDashboardPlace,
} from '../../services/dashboards/findDashboardPlace.ts'
import { rememberDashboard } from '../../services/dashboards/rememberDashboard.ts'
import {
  type AskedRevenue,
  periods,
  requireDoctor,
  sumRevenue,
} from '../../services/dashboards/sumRevenue.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { financeAnswer } from './dashboardAnswers.ts'
import { answerText, day, organization, read } from './dashboardParts.ts'

const DAYS_MAX = 366
/** What is shown of the revenue unless a time is asked for. */
const DAYS_SHOWN = 30

const financeQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  by: z.enum(periods).default('day'),
  doctor: z.uuid().optional().describe('A staff record; doctors see their own alone.'),
  organization,
})

interface Asked {
  place: DashboardPlace
  revenue: AskedRevenue
  /** Whether somebody asks for their own who has no staff record. */
  isNobody: boolean
}

async function readAsked(req: PayloadRequest, actor: Actor | null): Promise<Asked> {
  if (!actor) throw new Refusal('unauthenticated')
  const asked = read(financeQuery, req)
  const place = await findDashboardPlace(req, actor, 'appointments', asked.organization)
  const to = asked.to ?? (asked.from ? addDays(asked.from, DAYS_SHOWN - 1) : place.today)
  const from = asked.from ?? addDays(to, 1 - DAYS_SHOWN)
  if (from > to || daysBetween(from, to) >= DAYS_MAX) throw new Refusal('invalid-query', 'to')
  const isOwn = actor.role === 'doctor'
  const own = isOwn ? actor.scope.staffId : null
  if (isOwn && asked.doctor && asked.doctor !== own) throw new Refusal('not-found')
  if (!isOwn && asked.doctor) await requireDoctor(req.payload, place, asked.doctor)
  const revenue = { from, to, by: asked.by, doctor: own ?? asked.doctor ?? null }
  return { place, revenue, isNobody: isOwn && own === null }
}

const finance = defineEndpoint({
  method: 'get',
  path: '/dashboard/finance',
  summary: 'Revenue of completed visits by day, week or month, of up to 366 days',
  who: ({ role }) => financeReaders.includes(role),
  body: noBody,
  query: financeQuery,
  answer: financeAnswer,
  handle: async (req, _body, actor) => {
    const { isNobody, place, revenue } = await readAsked(req, actor)
    if (isNobody) {
      const { currency, timezone } = place
      const nothing = { totals: { revenue: 0, count: 0 }, series: [], reason: 'no-staff-record' }
      return answer({ asOf: clock.now(), ...revenue, currency, timezone, ...nothing })
    }
    const { by, doctor, from, to } = revenue
    const kind = `finance:${from}:${to}:${by}:${doctor ?? 'all'}`
    return answerText(
      await rememberDashboard(req.payload, place.organization, kind, async () => {
        const asOf = clock.now()
        return { asOf, ...(await sumRevenue(req.payload, place, revenue)), reason: null }
      }),
    )
  },
})

const financeCsv = defineEndpoint({
  method: 'get',
  path: '/dashboard/finance.csv',
  summary: 'The same revenue as a CSV file, the periods that brought something',
  who: ({ role }) => financeReaders.includes(role),
  body: noBody,
  query: financeQuery,
  handle: async (req, _body, actor) => {
    const { isNobody, place, revenue } = await readAsked(req, actor)
    if (isNobody) throw new Refusal('not-found')
    return new Response(await exportRevenue(req, place, revenue), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="revenue.csv"',
        'cache-control': 'no-store, private',
      },
    })
  },
})

/** Revenue over time, as an answer and as a file. */
export const financeDoors = [finance, financeCsv]
