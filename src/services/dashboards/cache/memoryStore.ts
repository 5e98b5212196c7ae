import { LRUCache } from 'lru-cache'

import { clock } from '../../../lib/clock.ts'
import { type DashboardStore, keyOf, KEPT_MILLISECONDS } from './dashboardStore.ts'

const CHARACTERS_MAX = 24 * 1024 * 1024
const ENTRY_CHARACTERS_MAX = 2 * 1024 * 1024

interface Entry {
  text: string
  generation: string
  at: number
}

/** Keeps answers in this process, the least used of them going first when there are too many. */
export function createMemoryStore(): DashboardStore {
  const entries = new LRUCache<string, Entry>({
    maxSize: CHARACTERS_MAX,
    maxEntrySize: ENTRY_CHARACTERS_MAX,
    sizeCalculation: ({ text }) => text.length + 100,
  })
  const generations = new Map<string, number>()
  let epoch = 0
  const generationOf = (organization: string): string =>
    `${epoch} ${generations.get(organization) ?? 0}`

  return {
    find: (organization, kind) => {
      const generation = generationOf(organization)
      const found = entries.get(keyOf(organization, kind))
      const isFresh =
        found?.generation === generation && clock.now().getTime() - found.at < KEPT_MILLISECONDS
      return { generation, text: isFresh ? found.text : null }
    },
    save: (organization, kind, generation, text) => {
      if (generation !== generationOf(organization)) return
      const entry = { text, generation, at: clock.now().getTime() }
      entries.set(keyOf(organization, kind), entry)
    },
    drop: (organization) => {
      generations.set(organization, (generations.get(organization) ?? 0) + 1)
    },
    dropAll: () => {
      entries.clear()
      epoch += 1
    },
  }
}
