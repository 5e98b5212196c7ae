'use client'

import { Button, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'

import { foldText } from '../../../../lib/foldText.ts'
import { useSentField } from '../../forms/ActionForm.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { type Doctor, nameDoctor, type Terms } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'
import { saySoon } from './saySoon.ts'

interface Props {
  doctors: readonly Doctor[]
  chosen: string
  terms: Terms
  onChoose: (doctor: string) => void
  /** Takes the first free time of a doctor, with its day. */
  onFirst: (doctor: string, startsAt: string) => void
}

/** More than these are searched through. */
const MANY = 6

const matches = (doctor: Doctor, q: string): boolean =>
  foldText(
    [doctor.name, doctor.nameAr, doctor.specialization, doctor.department?.name].join(' '),
  ).includes(foldText(q))

/** The doctors, each with the first free time in sight, which is taken with one click. */
export const DoctorChoice = ({ chosen, doctors, onChoose, onFirst, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const { error, id } = useSentField('doctor')
  const list = useId()
  const [q, setQ] = useState('')
  const rows = useRef<HTMLDivElement>(null)
  // Who is chosen stands in view, without moving the page.
  useEffect(() => {
    const row = rows.current?.querySelector('.pc-doctors__row:has(input:checked)')
    if (rows.current && row instanceof HTMLElement)
      rows.current.scrollTop = row.offsetTop - rows.current.offsetTop - 44
  }, [])
  const shown = doctors.filter((doctor) => doctor.id === chosen || matches(doctor, q))
  if (doctors.length === 0) return <p className="pc-slots__note">{say(bookingWords.noDoctors)}</p>
  return (
    <fieldset className="pc-doctors" id={id} tabIndex={-1}>
      <legend>{say(bookingWords.doctor)}</legend>
      {doctors.length > MANY && (
        <TextInput
          aria-label={say(bookingWords.findDoctor)}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          placeholder={say(bookingWords.findDoctor)}
          type="search"
          value={q}
        />
      )}
      <div className="pc-doctors__list" ref={rows}>
        {shown.map((doctor) => (
          <div className="pc-doctors__row" key={doctor.id}>
            <label htmlFor={`${list}${doctor.id}`}>
              <input
                checked={doctor.id === chosen}
                id={`${list}${doctor.id}`}
                name="doctor"
                onChange={() => onChoose(doctor.id)}
                type="radio"
                value={doctor.id}
              />
              <span>
                <bdi>{nameDoctor(doctor, language)}</bdi>
                <small>
                  <bdi>{doctor.specialization ?? doctor.department?.name}</bdi>
                </small>
              </span>
            </label>
            {doctor.nextFreeAt === null ? (
              <small>{say(bookingWords.noneSoon)}</small>
            ) : (
              <Button
                aria-label={`${say(bookingWords.firstFree)}: ${nameDoctor(doctor, language)}, ${saySoon(language, doctor.nextFreeAt, terms)}`}
                onClick={() => onFirst(doctor.id, doctor.nextFreeAt ?? '')}
                size="compact-sm"
                variant="light"
              >
                {saySoon(language, doctor.nextFreeAt, terms)}
              </Button>
            )}
          </div>
        ))}
        {shown.length === 0 && <p className="pc-slots__note">{say(bookingWords.noDoctor)}</p>}
      </div>
      {error !== undefined && <p className="pc-doctors__error">{error}</p>}
    </fieldset>
  )
}
