'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { CalendarData } from './calendarAnswer.ts'

const EVERY_MS = 5000

interface Kept {
  data: CalendarData
  /** Whether the last attempt to bring it up to date failed. */
  isStale: boolean
  /** Asks at once. */
  renew: () => Promise<void>
}

const isNew = (before: CalendarData, { asOf, ...after }: CalendarData): boolean =>
  JSON.stringify({ ...before, asOf: undefined }) !==
    JSON.stringify({ ...after, asOf: undefined }) ||
  Date.parse(asOf) - Date.parse(before.asOf) > 60_000

/** Keeps the calendar up to date while it is in sight; asking so does not keep an idle session open. */
export function useCalendar(initial: CalendarData, path: string): Kept {
  const [data, setData] = useState(initial)
  const [given, setGiven] = useState(initial)
  const [isStale, setStale] = useState(false)
  const latest = useRef(0)
  // The page was asked again, for a status that was changed.
  if (given !== initial) {
    setGiven(initial)
    setData(initial)
  }

  const renew = useCallback(async () => {
    const turn = (latest.current += 1)
    try {
      const response = await fetch(path, {
        credentials: 'same-origin',
        headers: { 'x-background': '1', 'accept-language': document.documentElement.lang },
      })
      if (turn !== latest.current) return
      setStale(!response.ok)
      if (!response.ok) return
      const read: CalendarData = await response.json()
      if (turn === latest.current) setData((before) => (isNew(before, read) ? read : before))
    } catch {
      if (turn === latest.current) setStale(true)
    }
  }, [path])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void renew()
    }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [renew])

  return { data, isStale, renew }
}
