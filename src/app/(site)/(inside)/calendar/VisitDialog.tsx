'use client'

import { Button, Group, Modal } from '@mantine/core'
import Link from 'next/link'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../lib/sayValues.ts'
import { StatusSteps } from '../appointments/StatusSteps.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { calendarWords } from './calendarWords.ts'
import { timeOf } from './clockOf.ts'
import { moveWords } from './moveWords.ts'
import { isMovable, type PlacedVisit } from './placeVisits.ts'

interface Props {
  visit: PlacedVisit
  doctorName: string
  /** `YYYY-MM-DD`, the day it is at the organization. */
  today: string
  mayMove: boolean
  onClose: () => void
  onMove: () => void
  /** Its status was changed, or what is shown may be old. */
  onChange: () => void
}

/** An appointment opened in place: who, when, with whom, its next step, and ways on. */
export const VisitDialog = (props: Props) => {
  const { doctorName, mayMove, onChange, onClose, onMove, today, visit } = props
  const say = useSay()
  const language = usePageLanguage()
  const due = visit.day < today ? 'past' : visit.day > today ? 'later' : 'today'
  return (
    <Modal
      centered
      closeButtonProps={{ 'aria-label': say(moveWords.close) }}
      onClose={onClose}
      opened
      title={
        <strong>
          <bdi>{visit.patientName}</bdi>
        </strong>
      }
    >
      <div className="pc-stack">
        <dl className="pc-facts">
          <dt>{say(calendarWords.time)}</dt>
          <dd>
            {sayDay(language, visit.day)},{' '}
            <bdi>
              {timeOf(visit.from)}–{timeOf(visit.to)}
            </bdi>
          </dd>
          <dt>{say(calendarWords.doctor)}</dt>
          <dd>
            <bdi>{doctorName}</bdi>
          </dd>
          <dt>{say(calendarWords.status)}</dt>
          <dd>
            {mayMove ? (
              <StatusSteps
                due={due}
                id={visit.id}
                isCompact
                onChange={onChange}
                onRefused={onChange}
                patientName={visit.patientName}
                revision={visit.revision}
                status={visit.status}
              />
            ) : (
              <Chip label={say(appointmentStatuses[visit.status])} value={visit.status} />
            )}{' '}
            {visit.isPrior && <Chip label={say(calendarWords.priority)} value="priority" />}
          </dd>
        </dl>
        <Group gap="sm">
          <Button component={Link} href={`/appointments/${visit.id}`} prefetch={false}>
            {say(moveWords.open)}
          </Button>
          {mayMove && isMovable(visit) && (
            <Button onClick={onMove} variant="default">
              {say(moveWords.move)}
            </Button>
          )}
          <Button
            component={Link}
            href={`/patients/${visit.patient}`}
            prefetch={false}
            variant="subtle"
          >
            {say(moveWords.patientPage)}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
