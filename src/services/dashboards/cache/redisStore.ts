import { randomUUID } from 'node:crypto'

import { createClient } from '@redis/client'

import { clock } from '../../../lib/clock.ts'
import { type DashboardStore, keyOf, KEPT_MILLISECONDS } from './dashboardStore.ts'

/** A Redis that takes longer is of no help to anybody. */
const ANSWER_MILLISECONDS = 100
/** After a failure it is left alone for a while, so that no request waits for it in vain. */
const REST_MILLISECONDS = 1_000
const CONNECT_MILLISECONDS = 1_000
const ENTRY_CHARACTERS_MAX = 2 * 1024 * 1024

const EPOCH = 'clinic:epoch'
const generationKey = (organization: string): string => `clinic:${organization}:generation`

/** Generations outlive every answer, and one that Redis has thrown away never comes back. */
const GENERATION_SECONDS = (4 * KEPT_MILLISECONDS) / 1000

function within<T>(promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('Redis is too slow.')), ANSWER_MILLISECONDS)
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** An entry is a line that says of which data and when it was made, and the answer. */
const writeEntry = (generation: string, text: string): string =>
  `${generation}|${clock.now().getTime()}\n${text}`

function readEntry(entry: string | null | undefined, generation: string): string | null {
  if (!entry) return null
  const end = entry.indexOf('\n')
  const [made, at] = entry.slice(0, end).split('|')
  const isFresh = made === generation && clock.now().getTime() - Number(at) < KEPT_MILLISECONDS
  return isFresh ? entry.slice(end + 1) : null
}

/**
 * Keeps answers in Redis, shared by all processes. Random names stand for the state of the data, one
 * of an organization and one of everything: an answer counts as long as both are what they were when
 * it was made. A drop that did not get through makes this process renew the second before it reads
 * again; until then it works without.
 */
export function createRedisStore(
  address: string,
  onTrouble: (error: Error) => void,
): DashboardStore {
  const client = createClient({
    url: address,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MILLISECONDS,
      reconnectStrategy: (attempts: number) => Math.min(50 * 2 ** attempts, 2_000),
    },
  })
  let isTold = false
  const tell = (thrown: unknown): void => {
    if (!isTold) onTrouble(thrown instanceof Error ? thrown : new Error(String(thrown)))
    isTold = true
  }
  client.on('ready', () => (isTold = false))
  client.on('error', tell)
  client.unref()
  void client.connect().catch(tell)

  let restsUntil = -Infinity
  let hasMissedDrops = false
  const pending = new Set<Promise<unknown>>()

  const isUsable = (): boolean => client.isReady && performance.now() >= restsUntil
  const rest = (thrown: unknown): void => {
    restsUntil = performance.now() + REST_MILLISECONDS
    tell(thrown)
  }

  const renew = (key: string): void => {
    if (!isUsable()) {
      hasMissedDrops = true
      return
    }
    const renewed = within(client.set(key, randomUUID(), { EX: GENERATION_SECONDS })).catch(
      (error: unknown) => {
        hasMissedDrops = true
        rest(error)
      },
    )
    const done = renewed.finally(() => pending.delete(done))
    pending.add(done)
  }

  const read = async (organization: string, kind: string): Promise<(string | null)[]> =>
    within(client.mGet([EPOCH, generationKey(organization), keyOf(organization, kind)]))

  const renewWhatWasMissed = async (): Promise<void> => {
    if (!hasMissedDrops) return
    hasMissedDrops = false
    await within(client.set(EPOCH, randomUUID())).catch((error: unknown) => {
      hasMissedDrops = true
      throw error
    })
  }

  return {
    find: async (organization, kind) => {
      if (!isUsable()) return null
      try {
        await renewWhatWasMissed()
        let [epoch, state, entry] = await read(organization, kind)
        if (!epoch || !state) {
          if (!epoch) await within(client.set(EPOCH, randomUUID(), { NX: true }))
          const options = { NX: true, EX: GENERATION_SECONDS } as const
          if (!state) await within(client.set(generationKey(organization), randomUUID(), options))
          ;[epoch, state, entry] = await read(organization, kind)
        }
        const generation = `${epoch} ${state}`
        return { generation, text: readEntry(entry, generation) }
      } catch (error) {
        rest(error)
        return null
      }
    },
    save: (organization, kind, generation, text) => {
      if (!isUsable() || text.length > ENTRY_CHARACTERS_MAX) return
      const options = { EX: KEPT_MILLISECONDS / 1000 }
      const entry = writeEntry(generation, text)
      void within(client.set(keyOf(organization, kind), entry, options)).catch(rest)
    },
    drop: (organization) => renew(generationKey(organization)),
    dropAll: () => {
      // What was missed may be of any organization; the next question renews it all.
      hasMissedDrops = true
    },
    settled: () => Promise.all(pending),
    close: () => client.destroy(),
  }
}
