import type { AdminViewServerProps, Option, SanitizedCollectionConfig } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { actorOf } from '../../access/actor.ts'
import { clock } from '../../lib/clock.ts'
import { sayIn } from '../../lib/words.ts'
import { countOverview, type Counted } from '../../services/overview/countOverview.ts'
import { sayOption } from '../sayOption.ts'
import { AttentionCard } from './AttentionCard.tsx'
import { dashboardWords } from './dashboardWords.ts'
import { FigureCard } from './FigureCard.tsx'
import { type Condition, listAddress } from './listAddress.ts'
import { SeatsOverview } from './SeatsOverview.tsx'

/** The field behind each subject's states. */
const stateFields = {
  appointments: 'status',
  patients: 'isActive',
  staff: 'accountState',
  users: 'status',
} as const satisfies Record<Counted, string>

const order: readonly Counted[] = ['appointments', 'patients', 'users', 'staff']

const optionsOf = (config: SanitizedCollectionConfig, name: string): readonly Option[] => {
  const field = config.flattenedFields.find((known) => known.name === name)
  return field?.type === 'select' ? field.options : []
}

/** What an administrator looks at first: today and the people, every number leading to its list. */
export const Dashboard = async ({ initPageResult }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { i18n, payload } = req
  const actor = actorOf(req)
  if (!actor) return null
  const { admin } = payload.config.routes
  const now = clock.now()
  const { counts, from, to } = await countOverview(payload, actor, now)
  const say = (name: keyof typeof dashboardWords) => sayIn(i18n.language, dashboardWords[name])
  const today: readonly Condition[] = [
    ['startsAt', 'greater_than_equal', from],
    ['startsAt', 'less_than', to],
  ]

  const labelOf = (what: Counted, state: string): string => {
    if (what === 'patients') return say(state === 'true' ? 'inProgramme' : 'notInProgramme')
    const options = optionsOf(payload.collections[what].config, stateFields[what])
    return sayOption(options, state, i18n)
  }

  const cards = order.flatMap((what) => {
    const { [what]: states } = counts
    const options = optionsOf(payload.collections[what].config, stateFields[what])
    const ranked = options.map((option) => (typeof option === 'string' ? option : option.value))
    if (!states && what !== 'appointments') return []
    if (!states && !Object.hasOwn(counts, 'patients')) return []
    const limits = what === 'appointments' ? today : []
    const figures = Object.entries(states ?? {})
      .sort(([a], [b]) => ranked.indexOf(a) - ranked.indexOf(b) || b.localeCompare(a))
      .map(([state, count]) => ({
        state,
        label: labelOf(what, state),
        count,
        address: listAddress(admin, what, [...limits, [stateFields[what], 'equals', state]]),
      }))
    const total = figures.reduce((sum, { count }) => sum + count, 0)
    return { what, figures, total, address: listAddress(admin, what, limits) }
  })

  return (
    <Gutter className="pc-dashboard">
      <main>
        <h1>
          {say('greeting')} <bdi>{actor.displayName}</bdi>
        </h1>
        {cards.length === 0 && <p className="pc-quiet">{say('own')}</p>}
        <div className="pc-dashboard__cards">
          <AttentionCard actor={actor} language={i18n.language} now={now} payload={payload} />
          <SeatsOverview actor={actor} language={i18n.language} now={now} payload={payload} />
          {cards.map(({ what, ...card }) => (
            <FigureCard
              {...card}
              empty={say(what === 'appointments' ? 'nothingToday' : 'nothing')}
              key={what}
              title={say(what)}
            />
          ))}
        </div>
      </main>
    </Gutter>
  )
}
