/** No dashboard is older than this, whatever has been heard. */
export const KEPT_MILLISECONDS = 15 * 60_000

/** What a store knows under a key. */
export interface Remembered {
  /** The answer, when there is one of this generation. */
  text: string | null
  /** Names the state of the organization's data; an answer is kept under the one it was made from. */
  generation: string
}

/** Where answers are kept; null from `find` means that it cannot be used at the moment. */
export interface DashboardStore {
  find: (organization: string, kind: string) => Promise<Remembered | null> | Remembered | null
  save: (organization: string, kind: string, generation: string, text: string) => void
  /** Nothing of the organization counts any more. */
  drop: (organization: string) => void
  dropAll: () => void
  /** Resolves when what was dropped before this call is out of use. */
  settled?: () => Promise<unknown>
  close?: () => void
}

export const keyOf = (organization: string, kind: string): string =>
  `clinic:${organization}:${kind}`
