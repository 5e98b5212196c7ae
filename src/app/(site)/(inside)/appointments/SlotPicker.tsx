'use client'

import { Button } from '@mantine/core'
import { useId } from 'react'

import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { sayMoment, sayTime } from '../../../../lib/sayValues.ts'
import { words } from '../../../../lib/words.ts'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Available } from './availability.ts'
import './slots.css'
import { useAvailability } from './useAvailability.ts'

export interface Slot {
  startsAt: string
  endsAt: string
}

interface Props {
  doctor: string
  /** `YYYY-MM-DD`. */
  date: string
  /** For who works for all organizations. */
  organization?: string
  /** The field that holds the chosen beginning. */
  name: string
  /** The beginning that is chosen, where the parent keeps it. */
  chosen?: string | null
  onChoose?: (slot: Slot) => void
  /** Goes to another day, where the parent can: offered when nothing is free. */
  onDay?: (date: string) => void
  /** What the server already found for this doctor and day. */
  initial?: Available | null
}

const label = words('Free times', 'الأوقات المتاحة', 'Horas libres')
const asking = words(
  'Looking for free times…',
  'جارٍ البحث عن أوقات متاحة…',
  'Buscando horas libres…',
)
const first = words(
  'Choose a doctor and a day first.',
  'اختر الطبيب واليوم أولًا.',
  'Elija primero médico y día.',
)
const trouble = words(
  'The free times could not be found.',
  'تعذّر العثور على الأوقات المتاحة.',
  'No se pudieron buscar las horas libres.',
)
const none = words('Nothing is free', 'لا يوجد وقت متاح', 'No hay horas libres')
const nextFree = words('Next free', 'أقرب وقت متاح', 'Próxima hora libre')
const goThere = words('Go there', 'انتقل إليه', 'Ir a ese día')
const noneSoon = words(
  'Nothing is free in the two weeks from then either.',
  'ولا يوجد وقت متاح في الأسبوعين التاليين.',
  'Tampoco hay nada libre en las dos semanas siguientes.',
)

/** The free times of a doctor on a day, one to be chosen, or why there is none. */
export const SlotPicker = (props: Props) => {
  const { chosen, date, doctor, initial = null, name, onChoose, onDay, organization } = props
  const say = useSay()
  const language = usePageLanguage()
  const id = useId()
  const { found, isAsking, trouble: told } = useAvailability(doctor, date, organization, initial)
  if (isAsking) return <p className="pc-slots__note">{say(asking)}</p>
  if (told !== null)
    return (
      <Message title={say(trouble)} tone="danger">
        {told}
      </Message>
    )
  if (!found) return <p className="pc-slots__note">{say(first)}</p>
  const { nextFreeAt, reasons = [], slots, timezone } = found
  if (slots.length === 0)
    return (
      <Message role="status" title={say(none)} tone="attention">
        {reasons.map(({ code, message }) => (
          <div key={code}>{message}</div>
        ))}
        {nextFreeAt ? (
          <div className="pc-slots__next">
            {say(nextFree)}: <bdi>{sayMoment(language, nextFreeAt, timezone)}</bdi>
            {onDay && (
              <Button
                onClick={() => onDay(calendarDateIn(timezone, new Date(nextFreeAt)))}
                size="compact-sm"
                variant="light"
              >
                {say(goThere)}
              </Button>
            )}
          </div>
        ) : (
          reasons.every(({ code }) => !code.startsWith('doctor-')) && <div>{say(noneSoon)}</div>
        )}
      </Message>
    )
  return (
    <fieldset className="pc-slots">
      <legend>{say(label)}</legend>
      <div className="pc-slots__grid">
        {slots.map((slot) => (
          <label className="pc-slots__slot" htmlFor={`${id}${slot.startsAt}`} key={slot.startsAt}>
            <input
              id={`${id}${slot.startsAt}`}
              name={name}
              onChange={() => onChoose?.(slot)}
              type="radio"
              value={slot.startsAt}
              {...(chosen === undefined ? {} : { checked: chosen === slot.startsAt })}
            />
            <time dateTime={slot.startsAt}>{sayTime(language, slot.startsAt, timezone)}</time>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
