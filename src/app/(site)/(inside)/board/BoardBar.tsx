'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import type { Language } from '../../../../lib/words.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { namesIn } from '../appointments/namesIn.ts'
import type { BoardRow } from './boardDay.ts'
import { boardAddress, type BoardFilters, type BoardPlace } from './boardFilters.ts'
import { boardWords } from './boardWords.ts'
import type { countDay } from './countDay.ts'

const tabs: readonly (AppointmentStatus | null)[] = [
  null,
  'pending',
  'confirmed',
  'checked_in',
  'completed',
  'canceled',
  'no_show',
]

interface Props {
  /** Of the rows that pass the other filters. */
  counts: ReturnType<typeof countDay>
  filters: BoardFilters
  onShow: (filters: BoardFilters) => void
  place: BoardPlace
  /** All rows of the day, for the doctors who can be chosen. */
  rows: readonly BoardRow[]
  withDoctor: boolean
  /** What stands at the end of the filters. */
  children: ReactNode
}

const listDoctors = (rows: readonly BoardRow[], language: Language) =>
  [...new Map(rows.map((row) => [row.doctor, namesIn(language, row).doctor ?? '–']))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label))

/** The statuses with their counts, and the filters; they act at once, and stand in the address. */
export const BoardBar = ({ children, counts, filters, onShow, place, rows, withDoctor }: Props) => {
  const say = useSay()
  const hydrated = useHydrated()
  const doctors = listDoctors(rows, usePageLanguage())
  return (
    <>
      <div className="pc-board__bar">
        <form
          action={place.path}
          className="pc-filters pc-no-print"
          onSubmit={(event) => event.preventDefault()}
          role="search"
        >
          <TextInput
            label={say(boardWords.search)}
            maxLength={100}
            name="q"
            onChange={({ currentTarget }) => onShow({ ...filters, q: currentTarget.value })}
            type="search"
            value={filters.q}
          />
          {withDoctor && doctors.length > 1 && (
            <NativeSelect
              data={[{ value: '', label: say(boardWords.anyDoctor) }, ...doctors]}
              label={say(boardWords.doctor)}
              name="doctor"
              onChange={({ currentTarget }) =>
                onShow({ ...filters, doctor: currentTarget.value || null })
              }
              value={filters.doctor ?? ''}
            />
          )}
          {!hydrated && (
            <>
              {place.date !== null && <input name="date" type="hidden" value={place.date} />}
              {place.organization !== null && (
                <input name="org" type="hidden" value={place.organization} />
              )}
              <Button type="submit" variant="default">
                {say(boardWords.show)}
              </Button>
            </>
          )}
        </form>
        {children}
      </div>
      <nav aria-label={say(boardWords.statuses)} className="pc-tabs pc-tabs--counted">
        {tabs.map((status) => {
          const next = { ...filters, status }
          return (
            <a
              aria-current={filters.status === status ? 'page' : undefined}
              href={boardAddress(place, next)}
              key={status ?? 'all'}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onShow(next)
              }}
            >
              {say(status === null ? boardWords.all : appointmentStatuses[status])}{' '}
              <bdi className="pc-count">{counts[status ?? 'total']}</bdi>
            </a>
          )
        })}
      </nav>
    </>
  )
}
