import { Refusal } from './errors.ts'

/** How long somebody waits for a place before they are sent away. */
export interface Patience {
  /** Goes before all who are not urgent. */
  urgent?: boolean
  /** At most this many wait with the same urgency. */
  waiting: number
  milliseconds: number
}

export interface WaitingLine {
  /** Does work when a place is free. @throws Refusal `unavailable` when the wait would be too long */
  enter: <T>(patience: Patience, work: () => Promise<T>) => Promise<T>
  /** @throws Refusal `unavailable` when nobody else may wait */
  assertRoom: (patience: Patience) => void
  /** Nobody works and nobody waits. */
  isEmpty: () => boolean
}

const RETRY_SECONDS = 5

/** Lets a few pieces of work run at once; the others wait in line, the urgent ones before the rest. */
export function createWaitingLine(places: number): WaitingLine {
  let taken = 0
  const urgent: (() => void)[] = []
  const patient: (() => void)[] = []

  const tooLong = () => new Refusal('unavailable', undefined, undefined, RETRY_SECONDS)

  const lineFor = ({ urgent: isUrgent }: Patience) => (isUrgent === true ? urgent : patient)

  const assertRoom = (patience: Patience): void => {
    if (lineFor(patience).length >= patience.waiting) throw tooLong()
  }

  const takePlace = async (patience: Patience): Promise<void> => {
    if (taken < places) {
      taken += 1
      return
    }
    assertRoom(patience)
    const line = lineFor(patience)
    const { promise, reject, resolve } = Promise.withResolvers<void>()
    const goAway = setTimeout(() => {
      line.splice(line.indexOf(comeIn), 1)
      reject(tooLong())
    }, patience.milliseconds)
    const comeIn = (): void => {
      clearTimeout(goAway)
      resolve()
    }
    line.push(comeIn)
    await promise
  }

  /** Hands the place on; it stays taken when somebody waits for it. */
  const leave = (): void => {
    const next = urgent.shift() ?? patient.shift()
    if (next) next()
    else taken -= 1
  }

  return {
    enter: async (patience, work) => {
      await takePlace(patience)
      try {
        return await work()
      } finally {
        leave()
      }
    },
    assertRoom,
    isEmpty: () => taken === 0,
  }
}
