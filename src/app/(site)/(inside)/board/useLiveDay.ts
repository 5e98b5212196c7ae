'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { BoardDay, BoardRow } from './boardDay.ts'
import { listChanged, mergeDays, withChanged } from './mergeDays.ts'

/** So often a visible board asks, so that what others do is seen within five seconds. */
const PAUSE_MS = 3_000
/** After failures it asks ever more rarely, up to this. */
const LONGEST_PAUSE_MS = 10_000
/** An answer that takes longer is not waited for. */
const PATIENCE_MS = 8_000
/** So long a row that somebody else has changed stands out. */
const MARKED_MS = 5_000

/** How the board is doing: up to date, without the server, or without a session. */
export type LiveState = 'live' | 'lost' | 'ended'

type Told = BoardDay | 'lost' | 'ended'

const isDay = (value: unknown): value is BoardDay =>
  typeof value === 'object' &&
  value !== null &&
  'asOf' in value &&
  'rows' in value &&
  Array.isArray(value.rows)

/** Asks in the background, which does not keep an idle session open. */
async function askDay(address: string): Promise<Told> {
  try {
    const answer = await fetch(address, {
      headers: { 'x-background': '1' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.status === 401) return 'ended'
    const body: unknown = answer.ok ? await answer.json() : null
    return isDay(body) ? body : 'lost'
  } catch {
    return 'lost'
  }
}

/** One day that keeps itself up to date while its page is looked at. */
export function useLiveDay(initial: BoardDay, address: string) {
  const [day, setDay] = useState(initial)
  const [state, setState] = useState<LiveState>('live')
  const [news, setNews] = useState<readonly BoardRow[]>([])
  const known = useRef(initial)
  const lookNow = useRef<() => void>(() => undefined)

  const show = useCallback((next: BoardDay) => {
    known.current = next
    setDay(next)
  }, [])

  useEffect(() => {
    let isLeft = false
    let isLooking = false
    let isAskedAgain = false
    let misses = 0
    let waiting: ReturnType<typeof setTimeout> | undefined
    let marking: ReturnType<typeof setTimeout> | undefined

    const take = (told: BoardDay) => {
      misses = 0
      const changed = listChanged(known.current, told)
      if (changed.length > 0) {
        setNews(changed)
        clearTimeout(marking)
        marking = setTimeout(() => setNews([]), MARKED_MS)
      }
      show(mergeDays(known.current, told))
    }

    const look = async () => {
      clearTimeout(waiting)
      if (document.visibilityState === 'hidden') return
      if (isLooking) {
        isAskedAgain = true
        return
      }
      isLooking = true
      const told = await askDay(address)
      isLooking = false
      if (isLeft) return
      if (typeof told === 'object') {
        take(told)
        setState('live')
      } else {
        misses += 1
        setState(told)
      }
      if (isAskedAgain) {
        isAskedAgain = false
        void look()
      } else {
        const pause = Math.min(PAUSE_MS * 2 ** Math.min(misses, 2), LONGEST_PAUSE_MS)
        waiting = setTimeout(() => void look(), pause)
      }
    }

    const start = () => void look()
    lookNow.current = start
    // A page that was gone back to may be old.
    start()
    document.addEventListener('visibilitychange', start)
    window.addEventListener('online', start)
    return () => {
      isLeft = true
      clearTimeout(waiting)
      clearTimeout(marking)
      document.removeEventListener('visibilitychange', start)
      window.removeEventListener('online', start)
    }
  }, [address, show])

  /** Takes up what was done here, and asks for the truth. */
  const change = useCallback(
    (id: string, now: Pick<BoardRow, 'status' | 'revision'>) => {
      show(withChanged(known.current, id, now))
      lookNow.current()
    },
    [show],
  )
  const look = useCallback(() => lookNow.current(), [])
  return { day, state, news, change, look }
}
