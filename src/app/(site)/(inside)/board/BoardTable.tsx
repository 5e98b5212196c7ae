'use client'

import type { KeyboardEvent } from 'react'

import { useSay } from '../../shell/PageFrame.tsx'
import type { DueDay } from '../appointments/appointmentSteps.ts'
import type { StatusNow } from '../appointments/StatusSteps.tsx'
import type { BoardDay, BoardRow } from './boardDay.ts'
import { BoardLine } from './BoardLine.tsx'
import { boardWords } from './boardWords.ts'

interface Props {
  day: BoardDay
  rows: readonly BoardRow[]
  /** Rows that somebody else has just changed. */
  news: readonly BoardRow[]
  due: DueDay
  /** This board with its filters, to come back to. */
  here: string
  mayChange: boolean
  onChange: (id: string, now: StatusNow) => void
  onRefused: () => void
  withDoctor: boolean
}

const focusable = 'a[href], button'

/** Up and down lead to the same place in the row above or below. */
function stepRow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return
  const cell = event.target.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest('tr')
  const other = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  if (!cell || !(other instanceof HTMLTableRowElement)) return
  event.preventDefault()
  const place =
    other.cells[cell.cellIndex]?.querySelector<HTMLElement>(focusable) ??
    other.querySelector<HTMLElement>(focusable)
  place?.focus()
}

/** The appointments of a day; each is a card where there is no room. */
export const BoardTable = ({ day, news, rows, withDoctor, ...rest }: Props) => {
  const say = useSay()
  const changed = new Set(news.map(({ id }) => id))
  const withFee = day.revenue !== null
  return (
    <table className="pc-table pc-board__table">
      <thead>
        <tr>
          <th scope="col">{say(boardWords.time)}</th>
          <th scope="col">{say(boardWords.patient)}</th>
          <th className="pc-number" scope="col">
            {say(boardWords.age)}
          </th>
          <th scope="col">{say(boardWords.file)}</th>
          {withDoctor && <th scope="col">{say(boardWords.doctor)}</th>}
          {withFee && (
            <th className="pc-number" scope="col">
              {say(boardWords.fee)}
            </th>
          )}
          <th scope="col">{say(boardWords.previous)}</th>
          <th scope="col">{say(boardWords.status)}</th>
        </tr>
      </thead>
      <tbody onKeyDown={stepRow}>
        {rows.map((row) => (
          <BoardLine
            {...rest}
            currency={day.currency}
            date={day.date}
            isChanged={changed.has(row.id)}
            key={row.id}
            row={row}
            timezone={day.timezone}
            withDoctor={withDoctor}
            withFee={withFee}
          />
        ))}
      </tbody>
    </table>
  )
}
