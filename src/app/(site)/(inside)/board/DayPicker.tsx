'use client'

import { Button, TextInput } from '@mantine/core'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useRef, useState } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { isCalendarDate } from '../../../../lib/calendarDate.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import { boardWords } from './boardWords.ts'

/** A date is typed part by part, and each part makes a whole one. */
const PAUSE_MS = 700

interface Props {
  /** The day shown, `YYYY-MM-DD`, and its neighbours. */
  date: string
  before: string
  after: string
  /** Whether the way back to the present day is offered. */
  withToday: boolean
}

/** The day before, the one chosen, the day after, and the way back to today; filters stay. */
export const DayPicker = ({ after, before, date, withToday }: Props) => {
  const say = useSay()
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const hydrated = useHydrated()
  const [shown, setShown] = useState(date)
  const [typed, setTyped] = useState(date)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (shown !== date) {
    setShown(date)
    setTyped(date)
  }
  const addressOf = (day: string | null) => {
    const next = new URLSearchParams(query)
    if (day === null) next.delete('date')
    else next.set('date', day)
    return next.size > 0 ? `${path}?${next.toString()}` : path
  }
  const go = (to: string) => {
    clearTimeout(waiting.current)
    if (!isCalendarDate(to) || to < '1900' || to >= '2200' || to === date) return
    router.push(addressOf(to))
  }
  const step = (label: string, day: string, sign: string) => (
    <Button
      aria-label={label}
      component={PageLink}
      href={addressOf(day)}
      prefetch={false}
      px="sm"
      title={label}
      variant="default"
    >
      <span aria-hidden="true" className="pc-mirrored">
        {sign}
      </span>
    </Button>
  )
  return (
    <form
      action={path}
      className="pc-days pc-no-print"
      onSubmit={(event) => {
        event.preventDefault()
        go(typed)
      }}
    >
      {step(say(boardWords.dayBefore), before, '‹')}
      {[...query]
        .filter(([name]) => name !== 'date')
        .map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
      <TextInput
        aria-label={say(boardWords.day)}
        name="date"
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          clearTimeout(waiting.current)
          waiting.current = setTimeout(() => go(value), PAUSE_MS)
        }}
        type="date"
        value={typed}
      />
      {step(say(boardWords.dayAfter), after, '›')}
      {!hydrated && (
        <Button type="submit" variant="default">
          {say(boardWords.show)}
        </Button>
      )}
      {withToday && (
        <Button component={PageLink} href={addressOf(null)} prefetch={false} variant="subtle">
          {say(boardWords.today)}
        </Button>
      )}
    </form>
  )
}
