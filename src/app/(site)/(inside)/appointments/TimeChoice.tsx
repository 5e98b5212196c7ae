'use client'

import { ActionIcon, TextInput } from '@mantine/core'

import { isCalendarDate } from '../../../../lib/calendarDate.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { addDays } from '../../../../lib/zonedTime.ts'
import { useSentField } from '../../forms/ActionForm.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Available } from './availability.ts'
import type { Terms } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'
import { SlotPicker } from './SlotPicker.tsx'

/** A moment as it is being chosen: a free time, or another one typed as `HH:MM`. */
export interface Moment {
  date: string
  startsAt: string
  time: string
}

interface Props {
  doctor: string
  moment: Moment
  terms: Terms
  initial: Available | null
  onChange: (moment: Moment) => void
}

/** Day and time of an appointment: the free ones to choose from, or any other typed. */
export const TimeChoice = ({ doctor, initial, moment, onChange, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const { error, id } = useSentField('startsAt')
  const { date, startsAt, time } = moment
  const goTo = (day: string) => onChange({ date: day, startsAt: '', time })
  const isDay = isCalendarDate(date)
  return (
    <fieldset className="pc-when" id={id} tabIndex={-1}>
      <legend>{say(bookingWords.when)}</legend>
      <div className="pc-when__day">
        <ActionIcon
          aria-label={say(bookingWords.dayBefore)}
          disabled={!isDay || date <= terms.today}
          onClick={() => goTo(addDays(date, -1))}
          size={42}
          variant="default"
        >
          <span aria-hidden="true">‹</span>
        </ActionIcon>
        <TextInput
          aria-label={say(bookingWords.day)}
          dir="ltr"
          min={terms.today}
          name="date"
          onChange={({ currentTarget }) => goTo(currentTarget.value)}
          size="md"
          type="date"
          value={date}
        />
        <ActionIcon
          aria-label={say(bookingWords.dayAfter)}
          disabled={!isDay}
          onClick={() => goTo(addDays(date, 1))}
          size={42}
          variant="default"
        >
          <span aria-hidden="true">›</span>
        </ActionIcon>
        <span className="pc-when__name">{isDay && sayDay(language, date)}</span>
      </div>
      <SlotPicker
        chosen={startsAt}
        date={isDay ? date : ''}
        doctor={doctor}
        initial={initial}
        name="slot"
        onChoose={(slot) => onChange({ date, startsAt: slot.startsAt, time: '' })}
        onDay={goTo}
        organization={terms.organization}
      />
      <details open={time !== ''}>
        <summary>{say(bookingWords.otherTime)}</summary>
        <TextInput
          aria-label={say(bookingWords.otherTime)}
          description={say(bookingWords.otherTimeHelp)}
          dir="ltr"
          name="time"
          onChange={({ currentTarget }) =>
            onChange({ date, startsAt: '', time: currentTarget.value })
          }
          type="time"
          value={time}
        />
      </details>
      {error !== undefined && <p className="pc-doctors__error">{error}</p>}
    </fieldset>
  )
}
