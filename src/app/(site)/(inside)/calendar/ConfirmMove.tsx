'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { sayDay } from '../../../../lib/sayValues.ts'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { timeOf } from './clockOf.ts'
import { moveWords } from './moveWords.ts'
import type { PlacedVisit } from './placeVisits.ts'
import type { Target } from './useDrag.ts'
import type { Mover } from './useMover.ts'

interface Props {
  visit: PlacedVisit
  target: Target
  zone: string
  /** The doctor's name by id. */
  nameOf: (doctor: string) => string
  move: Mover
  /** Puts the drawing back where the appointment is. */
  onPutBack: () => void
  onClose: () => void
  /** Looks for a free time of that doctor and day. */
  onAnother: () => void
}

/** Asks before a dragged appointment is moved: where it is, where it goes; a refusal is explained here. */
export const ConfirmMove = (props: Props) => {
  const { move, nameOf, onAnother, onClose, onPutBack, target, visit, zone } = props
  const say = useSay()
  const language = usePageLanguage()
  const [isMoving, setMoving] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const another = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (refusal !== null) another.current?.focus()
  }, [refusal])
  const doctor = target.doctor ?? visit.doctor
  const place = (day: string, minutes: number, who: string) => (
    <>
      {sayDay(language, day)}, <strong>{timeOf(minutes)}</strong> · <bdi>{nameOf(who)}</bdi>
    </>
  )
  const confirm = async () => {
    setMoving(true)
    const to = { zone, day: target.day, time: timeOf(target.minutes) }
    const refused = await move(visit, doctor, to)
    setMoving(false)
    if (!refused) return onClose()
    onPutBack()
    setRefusal(refused.message)
  }
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
        {refusal !== null && (
          <Message role="alert" title={refusal} tone="danger">
            {say(moveWords.refused)}
          </Message>
        )}
        <dl className="pc-facts">
          <dt>{say(moveWords.was)}</dt>
          <dd>{place(visit.day, visit.from, visit.doctor)}</dd>
          <dt>{say(moveWords.becomes)}</dt>
          <dd>{place(target.day, target.minutes, doctor)}</dd>
        </dl>
        <Group justify="flex-end">
          <Button onClick={onClose} variant="default">
            {say(moveWords.keep)}
          </Button>
          {refusal === null ? (
            <Button data-autofocus loading={isMoving} onClick={() => void confirm()}>
              {say(moveWords.confirm)}
            </Button>
          ) : (
            <Button key="another" onClick={onAnother} ref={another}>
              {say(moveWords.another)}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  )
}
