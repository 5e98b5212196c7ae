import { type ChangeFeed, createChangeFeed } from './changeFeed.ts'
import type { DashboardStore, Remembered } from './dashboardStore.ts'
import { createMemoryStore } from './memoryStore.ts'

const PATIENCE_MILLISECONDS = 100

interface Settings {
  /** The database whose changes are listened for. */
  address: string
  redisAddress: string | undefined
  /** Longer than this, in milliseconds, nobody waits to hear whether there is an answer that still holds. */
  patience?: number
  onTrouble: (sentence: string, error: Error) => void
}

export interface DashboardCache {
  /**
   * The remembered answer under `clinic:{organization}:{kind}`, else what `compute` gives. Never one
   * that was made before a write that was acknowledged before this call, whichever process wrote.
   */
  remember: (organization: string, kind: string, compute: () => Promise<object>) => Promise<string>
  close: () => Promise<void>
}

async function createStore({ onTrouble, redisAddress }: Settings): Promise<DashboardStore> {
  if (!redisAddress) return createMemoryStore()
  // Loaded only where there is a Redis, with the first dashboard.
  const { createRedisStore } = await import('./redisStore.ts')
  return createRedisStore(redisAddress, (error) =>
    onTrouble('Redis cannot be used; dashboards are worked out anew', error),
  )
}

const inTime = <T>(asked: Promise<T>, patience: number): Promise<T | null> => {
  const { promise, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), patience)
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer))
}

/** A cache of dashboards as one process has it, in its memory or in Redis (docs/decisions/013-dashboards-cache.md). */
export function createDashboardCache(settings: Settings): DashboardCache {
  let opened: Promise<{ feed: ChangeFeed; store: DashboardStore }> | null = null
  const open = async () => {
    const store = await createStore(settings)
    const feed = createChangeFeed({
      address: settings.address,
      onChange: store.drop,
      onGap: store.dropAll,
      onTrouble: (error) =>
        settings.onTrouble('changes are not told; dashboards are worked out anew', error),
    })
    return { feed, store }
  }
  const computing = new Map<string, Promise<string>>()
  /** Looks only after everything has been heard that was written before. */
  const look = async (organization: string, kind: string) => {
    const { feed, store } = await (opened ??= open())
    if (!(await feed.settle())) return null
    await store.settled?.()
    const found: Remembered | null = await store.find(organization, kind)
    return found && { ...found, store }
  }
  const toText = async (compute: () => Promise<object>) => JSON.stringify(await compute())

  return {
    remember: async (organization, kind, compute) => {
      const found = await inTime(
        look(organization, kind),
        settings.patience ?? PATIENCE_MILLISECONDS,
      )
      if (!found) return toText(compute)
      if (found.text !== null) return found.text
      // Those who ask the same of the same data at once wait for one answer.
      const { generation, store } = found
      const question = `${organization}:${kind}:${generation}`
      const running =
        computing.get(question) ??
        toText(compute).then((text) => {
          store.save(organization, kind, generation, text)
          return text
        })
      computing.set(question, running)
      return running.finally(() => computing.delete(question))
    },
    close: async () => {
      const { feed, store } = (await opened) ?? {}
      await feed?.close()
      store?.close?.()
    },
  }
}
