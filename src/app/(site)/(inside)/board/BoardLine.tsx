'use client'

import Link from 'next/link'
import { memo } from 'react'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { sayMoment, sayMoney, sayTime } from '../../../../lib/sayValues.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { DueDay } from '../appointments/appointmentSteps.ts'
import { namesIn } from '../appointments/namesIn.ts'
import { type StatusNow, StatusSteps } from '../appointments/StatusSteps.tsx'
import type { BoardRow } from './boardDay.ts'
import { boardWords } from './boardWords.ts'
import { sayShortDay } from './sayClock.ts'

interface Props {
  row: BoardRow
  /** The day of the board. */
  date: string
  currency: string
  timezone: string
  due: DueDay
  here: string
  isChanged: boolean
  mayChange: boolean
  onChange: (id: string, now: StatusNow) => void
  onRefused: () => void
  withDoctor: boolean
  withFee: boolean
}

/** One appointment of the board; drawn anew only when something of it has changed. */
export const BoardLine = memo(function BoardLine({
  currency,
  date,
  due,
  here,
  isChanged,
  mayChange,
  onChange,
  onRefused,
  row,
  timezone,
  withDoctor,
  withFee,
}: Props) {
  const say = useSay()
  const language = usePageLanguage()
  const back = `?next=${encodeURIComponent(here)}`
  const names = namesIn(language, row)
  const name = names.patient ?? '–'
  const { previousAppointment: previous } = row
  return (
    <tr data-changed={isChanged || undefined} data-status={row.status} id={`row-${row.id}`}>
      <td className="pc-board__time">
        <Link
          aria-label={`${say(boardWords.openVisit)}: ${sayTime(language, row.startsAt, timezone)}, ${name}`}
          href={`/appointments/${row.id}${back}`}
          prefetch={false}
        >
          <time dateTime={row.startsAt}>{sayTime(language, row.startsAt, timezone)}</time>
        </Link>
      </td>
      <th className="pc-board__who" scope="row">
        <Link href={`/patients/${row.patient}${back}`} prefetch={false}>
          <bdi>{name}</bdi>
        </Link>
        {row.isPrior && <Chip label={say(boardWords.isPriority)} value="priority" />}
      </th>
      <td className="pc-number" data-label={say(boardWords.age)} data-said>
        {row.age}
      </td>
      <td data-label={say(boardWords.file)}>
        {row.fileNumber !== null && <bdi>{row.fileNumber}</bdi>}
      </td>
      {withDoctor && (
        <td data-label={say(boardWords.doctor)}>
          <bdi>{names.doctor}</bdi>
        </td>
      )}
      {withFee && (
        <td className="pc-number" data-label={say(boardWords.fee)}>
          {row.cost !== null && <bdi>{sayMoney(language, row.cost, currency)}</bdi>}
        </td>
      )}
      <td data-label={say(boardWords.previous)} data-said>
        {previous && (
          <Link
            aria-label={`${say(boardWords.openPrevious)}: ${name}, ${sayMoment(language, previous.startsAt, timezone)}`}
            href={`/appointments/${previous.id}${back}`}
            prefetch={false}
          >
            <time
              dateTime={previous.startsAt}
              title={sayMoment(language, previous.startsAt, timezone)}
            >
              {sayShortDay(language, previous.startsAt, timezone, date)}
            </time>
          </Link>
        )}
      </td>
      <td className="pc-board__status">
        {mayChange ? (
          <StatusSteps
            due={due}
            id={row.id}
            isCompact
            onChange={(now) => onChange(row.id, now)}
            onRefused={onRefused}
            patientName={name}
            revision={row.revision}
            status={row.status}
          />
        ) : (
          <Chip label={say(appointmentStatuses[row.status])} value={row.status} />
        )}
      </td>
    </tr>
  )
})
