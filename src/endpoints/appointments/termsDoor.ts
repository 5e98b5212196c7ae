import { z } from 'zod'

import { scopeOf } from '../../access/reach.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { askedOrganization } from '../../services/organizations/askedOrganization.ts'
import { findSettings } from '../../services/organizations/findSettings.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  organization: z.uuid().optional().describe('For who works for all organizations.'),
})

/** `GET /appointments/terms`: what holds for a new appointment unless something else is said. */
export const termsDoor = defineEndpoint({
  method: 'get',
  path: '/terms',
  summary: 'What a new appointment costs and how long it lasts unless something else is said',
  who: (actor) =>
    actor.role !== 'patient' && scopeOf(actor, 'appointments', 'create') !== undefined,
  body: noBody,
  query,
  answer: z.object({
    organization: z.uuid(),
    timezone: z.string(),
    currency: z.string(),
    slotMinutes: z.number(),
    defaultCost: z.number().nullable(),
    defaultPriorityCost: z.number().nullable(),
    today: z.string().meta({ format: 'date' }).describe('By the clocks of the organization.'),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { organization } = query.parse(Object.fromEntries(req.searchParams))
    const found = await findSettings(req, askedOrganization(actor, organization))
    if (!found) throw new Refusal('not-found')
    const { currency, defaultCost, defaultPriorityCost, id, slotMinutes, timezone } = found
    return answer({
      organization: id,
      timezone,
      currency,
      slotMinutes,
      defaultCost,
      defaultPriorityCost,
      today: calendarDateIn(timezone, clock.now()),
    })
  },
})
