import pg from 'pg'

import type { DashboardCache } from '../../src/services/dashboards/cache/dashboardCache.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { type Redis, startRedis } from '../support/redis.ts'

let app: App
let clinic: Clinic
let redis: Redis
const opened: DashboardCache[] = []
const troubles: string[] = []

beforeAll(async () => {
  redis = await startRedis()
  app = await bootApp()
  clinic = await openClinic(app)
})

afterEach(async () => {
  troubles.length = 0
  for (const cache of opened.splice(0)) await cache.close()
})

afterAll(async () => {
  await redis.close()
  await app.close()
})

const nothing = () => Promise.resolve({})

/** A cache as another web process has it: with a connection of its own. */
async function openProcess(redisAddress?: string, patience?: number): Promise<DashboardCache> {
  const { createDashboardCache } =
    await import('../../src/services/dashboards/cache/dashboardCache.ts')
  const cache = createDashboardCache({
    address: app.databaseUrl,
    redisAddress,
    ...(patience && { patience }),
    onTrouble: (sentence) => troubles.push(sentence),
  })
  opened.push(cache)
  // The first question opens the connections; until they are there, answers are worked out.
  await repeat(async () => {
    await cache.remember('warm', 'up', nothing)
    let isRemembered = true
    await cache.remember('warm', 'up', () =>
      Promise.resolve({ isRemembered: (isRemembered = false) }),
    )
    return isRemembered
  })
  return cache
}

async function repeat(isDone: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    if (await isDone()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('It did not come about within ten seconds.')
}

const north = idOf('north')

/** A question about the appointments of a hospital that counts how often it was worked out. */
function countVisits(organization = north) {
  let times = 0
  const compute = async () => {
    times += 1
    const { rows } = await app.sql.query(
      `select count(*)::int as visits from appointments where organization_id = $1 and status = 'canceled'`,
      [organization],
    )
    return rows[0]
  }
  return { compute, times: () => times }
}

const setStatus = (status: string, name = 'north.appointment.omar') =>
  app.sql.query('update appointments set status = $1, revision = revision where id = $2', [
    status,
    idOf(name),
  ])

const stores = [
  ['in process', () => undefined],
  ['in Redis', () => redis.url],
] as const

/** What is told of here does not depend on how busy the machine is. */
const PATIENT = 2000

describe.each(stores)('a dashboard that is kept %s', (_where, address) => {
  it('is worked out once, and kept apart by hospital and by kind', async () => {
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    const first = await cache.remember(north, 'once', compute)
    expect(await cache.remember(north, 'once', compute)).toBe(first)
    expect(times()).toBe(1)
    await cache.remember(idOf('south'), 'once', compute)
    await cache.remember(north, 'once:plain', compute)
    expect(times()).toBe(3)
  })

  it('is worked out once for those who ask at the same time', async () => {
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    const asked = Array.from({ length: 20 }, () => cache.remember(north, 'together', compute))
    expect(new Set(await Promise.all(asked)).size).toBe(1)
    expect(times()).toBeLessThanOrEqual(2)
  })

  it('is fresh for every process with the first question after a write, fifty times over', async () => {
    const processes = await Promise.all([
      openProcess(address(), PATIENT),
      openProcess(address(), PATIENT),
    ])
    const { compute } = countVisits()
    for (let turn = 0; turn < 50; turn += 1) {
      const isCanceled = turn % 2 === 0
      await setStatus(isCanceled ? 'canceled' : 'pending')
      const told = await Promise.all(
        processes.map((each) => each.remember(north, 'everywhere', compute)),
      )
      expect(told).toEqual(told.map(() => JSON.stringify({ visits: isCanceled ? 1 : 0 })))
    }
  })

  it('stays when another hospital writes', async () => {
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    await cache.remember(north, 'own', compute)
    await setStatus('canceled', 'south.appointment.omar')
    await cache.remember(north, 'own', compute)
    expect(times()).toBe(1)
    await setStatus('pending', 'south.appointment.omar')
  })

  it('is not kept when something was written while it was worked out', async () => {
    const cache = await openProcess(address(), PATIENT)
    const slow = await cache.remember(north, 'race', async () => {
      const { rows } = await app.sql.query('select 0 as visits')
      await setStatus('canceled')
      // Another question hears of the write before this answer is kept.
      await cache.remember(north, 'other', nothing)
      return rows[0]
    })
    expect(slow).toBe('{"visits":0}')
    expect(await cache.remember(north, 'race', countVisits().compute)).toBe('{"visits":1}')
    await setStatus('pending')
  })

  it('is no older than 15 minutes', async () => {
    const { clock } = await import('../../src/lib/clock.ts')
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    const { now } = clock
    const begun = now().getTime()
    await cache.remember(north, 'old', compute)
    clock.now = () => new Date(begun + 14 * 60_000)
    await cache.remember(north, 'old', compute)
    expect(times()).toBe(1)
    clock.now = () => new Date(begun + 15 * 60_000 + 5000)
    await cache.remember(north, 'old', compute)
    expect(times()).toBe(2)
    clock.now = now
  })

  it('is worked out anew while nobody tells of changes, and kept again when somebody does', async () => {
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    await cache.remember(north, 'deaf', compute)
    const ended = await app.sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'polyclinic changes' and datname = current_database()`,
    )
    expect(ended.rowCount).toBe(1)
    await setStatus('canceled')
    expect(await cache.remember(north, 'deaf', compute)).toBe('{"visits":1}')
    expect(times()).toBe(2)
    await setStatus('pending')
    await repeat(async () => {
      const before = times()
      await cache.remember(north, 'deaf', compute)
      return times() === before
    })
    expect(await cache.remember(north, 'deaf', compute)).toBe('{"visits":0}')
    expect(troubles).toEqual(['changes are not told; dashboards are worked out anew'])
  })

  it('hears nothing of a write that was taken back', async () => {
    const cache = await openProcess(address(), PATIENT)
    const { compute, times } = countVisits()
    await cache.remember(north, 'taken back', compute)
    const client = new pg.Client({ connectionString: app.databaseUrl })
    await client.connect()
    await client.query('begin')
    await client.query(
      `update appointments set status = 'canceled', revision = revision where id = $1`,
      [idOf('north.appointment.omar')],
    )
    await client.query('rollback')
    await client.end()
    await cache.remember(north, 'taken back', compute)
    expect(times()).toBe(1)
  })
})

describe('Redis', () => {
  it('holds dashboards under the hospital and the kind, for all processes', async () => {
    const [one, other] = [
      await openProcess(redis.url, PATIENT),
      await openProcess(redis.url, PATIENT),
    ]
    const { compute, times } = countVisits()
    // The second process has begun anew, so that what it may have missed counts no more.
    await one.remember(north, 'shared', compute)
    await repeat(async () => (await redis.keys()).includes(`clinic:${north}:shared`))
    await other.remember(north, 'shared', compute)
    expect(times()).toBe(1)
  })

  it('may go away and come back: answers stay right, nobody waits, and it is told once', async () => {
    const cache = await openProcess(redis.url)
    const { compute } = countVisits()
    expect(await cache.remember(north, 'away', compute)).toBe('{"visits":0}')
    await redis.stop()
    for (const status of ['canceled', 'pending', 'canceled']) {
      await setStatus(status)
      const started = performance.now()
      const visits = status === 'canceled' ? 1 : 0
      expect(await cache.remember(north, 'away', compute)).toBe(JSON.stringify({ visits }))
      expect(performance.now() - started).toBeLessThan(500)
    }
    expect(troubles).toEqual(['Redis cannot be used; dashboards are worked out anew'])
    await redis.start()
    const again = countVisits()
    await repeat(async () => {
      const before = again.times()
      await cache.remember(north, 'away', again.compute)
      return again.times() === before
    })
    expect(await cache.remember(north, 'away', again.compute)).toBe('{"visits":1}')
    await setStatus('pending')
  })

  it('that hangs holds up nobody, and what was written meanwhile is seen when it goes on', async () => {
    const cache = await openProcess(redis.url)
    const { compute } = countVisits()
    expect(await cache.remember(north, 'hanging', compute)).toBe('{"visits":0}')
    redis.hang()
    const started = performance.now()
    await setStatus('canceled')
    expect(await cache.remember(north, 'hanging', compute)).toBe('{"visits":1}')
    expect(performance.now() - started).toBeLessThan(500)
    redis.wake()
    expect(await cache.remember(north, 'hanging', compute)).toBe('{"visits":1}')
    const again = countVisits()
    await repeat(async () => {
      const before = again.times()
      await cache.remember(north, 'hanging', again.compute)
      return again.times() === before
    })
    expect(await cache.remember(north, 'hanging', again.compute)).toBe('{"visits":1}')
    await setStatus('pending')
  })
})

describe('the board of a hospital', () => {
  it('shows a status that was changed over the API with the very next question, to every role its own', async () => {
    const { people } = clinic
    const date = await app.sql.query(
      `select to_char(starts_at at time zone 'Africa/Cairo', 'YYYY-MM-DD') as day from appointments where id = $1`,
      [idOf('north.appointment.omar')],
    )
    const board = async (as: 'north.receptionist' | 'north.nurse' | 'south.receptionist') => {
      const path = `/api/dashboard/reception?date=${date.rows[0].day}`
      return (await app.request('GET', path, { as: people[as] })).body
    }
    const path = `/api/appointments/${idOf('north.appointment.omar')}`
    for (const status of ['confirmed', 'checked_in', 'completed'] as const) {
      const answer = await app.request('PATCH', path, {
        as: people['north.receptionist'],
        body: { status },
      })
      expect(answer.status).toBe(200)
      const seen = await board('north.receptionist')
      expect(seen.counts[status]).toBe(1)
      expect(seen.revenue).not.toBeNull()
      // Asked again, it is the same answer, of the same time; nobody else's is mixed up with it.
      let [before, after] = [seen, await board('north.receptionist')]
      // On a busy machine the cache may take longer than a request waits for it.
      for (let turn = 0; turn < 20 && after.asOf !== before.asOf; turn += 1)
        [before, after] = [after, await board('north.receptionist')]
      expect(after.asOf).toBe(before.asOf)
      expect((await board('north.nurse')).revenue).toBeNull()
      expect((await board('south.receptionist')).counts[status]).toBe(0)
    }
    const refused = await app.request('PATCH', path, {
      as: people['north.receptionist'],
      body: { status: 'Done' },
    })
    expect(refused.status).toBe(400)
  })
})
