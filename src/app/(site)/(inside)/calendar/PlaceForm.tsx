'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { readForm } from '../../forms/formState.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { calendarAddress, type CalendarPlace, readCalendarPlace } from './calendarAddress.ts'
import { calendarWords } from './calendarWords.ts'

interface Props {
  doctors: readonly { value: string; label: string }[]
  ownDoctor: string | null
  place: CalendarPlace & { date: string }
}

/** The day and the doctor: they act as they are chosen, and as a plain form without JavaScript. */
export const PlaceForm = ({ doctors, ownDoctor, place }: Props) => {
  const say = useSay()
  const router = useRouter()
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement>(null)
  const show = () => {
    if (!form.current) return
    const typed = readCalendarPlace(readForm(new FormData(form.current)))
    // A day that is still being typed leads nowhere.
    if (typed.date !== null) router.push(calendarAddress(typed), { scroll: false })
  }
  const everyone = ownDoctor !== null && place.view !== 'day' ? 'all' : ''
  const isOwn = place.doctor === null && everyone === 'all'
  const ownColumn = doctors.some(({ value }) => value === ownDoctor) ? ownDoctor : null
  return (
    <form
      action="/calendar"
      className="pc-filters"
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
      ref={form}
    >
      <input name="view" type="hidden" value={place.view} />
      {place.organization !== null && (
        <input name="organization" type="hidden" value={place.organization} />
      )}
      <TextInput
        defaultValue={place.date}
        label={say(calendarWords.goTo)}
        name="date"
        onChange={show}
        type="date"
      />
      <NativeSelect
        data={[{ value: everyone, label: say(calendarWords.everyDoctor) }, ...doctors]}
        defaultValue={place.doctor ?? (isOwn ? (ownColumn ?? everyone) : '')}
        label={say(calendarWords.doctor)}
        name="doctor"
        onChange={show}
      />
      {!hydrated && (
        <Button type="submit" variant="default">
          {say(calendarWords.show)}
        </Button>
      )}
    </form>
  )
}
