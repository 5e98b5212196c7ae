'use client'

import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'

import { sayDay } from '../../../../lib/sayValues.ts'
import { SlotPicker } from '../appointments/SlotPicker.tsx'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { CalendarData } from './calendarAnswer.ts'
import { timeOf } from './clockOf.ts'
import { moveWords } from './moveWords.ts'
import { nameDoctor } from './nameDoctor.ts'
import type { PlacedVisit } from './placeVisits.ts'
import type { Mover } from './useMover.ts'

interface Props {
  visit: PlacedVisit
  /** Where the search begins. */
  at: { day: string; doctor: string }
  data: CalendarData
  move: Mover
  /** For who works for all organizations. */
  organization: string | null
  onClose: () => void
}

/** Moves an appointment without a mouse: doctor, day and one of the free times. */
export const MoveDialog = ({ at, data, move, onClose, organization, visit }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const [doctor, setDoctor] = useState(at.doctor)
  const [day, setDay] = useState(at.day < data.today ? data.today : at.day)
  const [startsAt, setStartsAt] = useState<string | null>(null)
  const [isMoving, setMoving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const look = (change: () => void) => {
    change()
    setStartsAt(null)
    setTrouble(null)
  }
  const confirm = async () => {
    if (startsAt === null) return setTrouble(say(moveWords.choose))
    setMoving(true)
    const refused = await move(visit, doctor, { startsAt })
    setMoving(false)
    if (refused) setTrouble(refused.message)
    else onClose()
  }
  const known = data.doctors.find(({ id }) => id === visit.doctor)
  return (
    <Modal
      centered
      closeButtonProps={{ 'aria-label': say(moveWords.keep) }}
      onClose={onClose}
      opened
      title={
        <strong>
          {say(moveWords.title)}: <bdi>{visit.patientName}</bdi>
        </strong>
      }
    >
      <div className="pc-stack">
        <p>
          {say(moveWords.was)}: {sayDay(language, visit.day)}, <strong>{timeOf(visit.from)}</strong>{' '}
          · <bdi>{known ? nameDoctor(known, language) : visit.doctorName}</bdi>
        </p>
        {trouble !== null && (
          <Message role="alert" title={trouble} tone="danger">
            {say(moveWords.refused)}
          </Message>
        )}
        <NativeSelect
          data={data.doctors.map((each) => ({ value: each.id, label: nameDoctor(each, language) }))}
          label={say(moveWords.doctor)}
          onChange={({ currentTarget: { value } }) => look(() => setDoctor(value))}
          value={doctor}
        />
        <TextInput
          label={say(moveWords.day)}
          min={data.today}
          onChange={({ currentTarget: { value } }) => look(() => setDay(value))}
          type="date"
          value={day}
        />
        <SlotPicker
          chosen={startsAt}
          date={day}
          doctor={doctor}
          name="startsAt"
          onChoose={(slot) => {
            setStartsAt(slot.startsAt)
            setTrouble(null)
          }}
          onDay={(date) => look(() => setDay(date))}
          {...(organization !== null && { organization })}
        />
        <Group justify="flex-end">
          <Button onClick={onClose} variant="default">
            {say(moveWords.keep)}
          </Button>
          <Button loading={isMoving} onClick={() => void confirm()}>
            {say(moveWords.confirm)}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
