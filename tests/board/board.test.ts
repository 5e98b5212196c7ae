import { listSteps } from '../../src/app/(site)/(inside)/appointments/appointmentSteps.ts'
import type { BoardDay, BoardRow } from '../../src/app/(site)/(inside)/board/boardDay.ts'
import { narrow } from '../../src/app/(site)/(inside)/board/boardFilters.ts'
import { countDay } from '../../src/app/(site)/(inside)/board/countDay.ts'
import { findNext } from '../../src/app/(site)/(inside)/board/findNext.ts'
import {
  listChanged,
  mergeDays,
  withChanged,
} from '../../src/app/(site)/(inside)/board/mergeDays.ts'

const row = (id: string, more: Partial<BoardRow> = {}): BoardRow => ({
  id,
  revision: 1,
  patient: `patient of ${id}`,
  patientName: id,
  patientNameAr: null,
  fileNumber: null,
  age: null,
  doctor: 'amal',
  doctorName: 'Dr Amal',
  doctorNameAr: null,
  startsAt: '2026-11-22T10:00:00.000Z',
  status: 'pending',
  isPrior: false,
  cost: 100,
  previousAppointment: null,
  ...more,
})

const day = (rows: BoardRow[], revenue: number | null = 0): BoardDay => ({
  asOf: '2026-11-22T10:00:00.000Z',
  date: '2026-11-22',
  timezone: 'Africa/Cairo',
  currency: 'EGP',
  revenue,
  rows,
})

describe('a receptionist at the board', () => {
  it('keeps what was done here when an older answer comes in late, and takes up a newer one', () => {
    const done = withChanged(day([row('mona')]), 'mona', { status: 'checked_in', revision: 2 })
    const late = mergeDays(done, day([row('mona', { revision: 1 })]))
    expect(late.rows[0]).toMatchObject({ status: 'checked_in', revision: 2 })
    const newer = mergeDays(late, day([row('mona', { revision: 3, status: 'canceled' })]))
    expect(newer.rows[0]).toMatchObject({ status: 'canceled', revision: 3 })
  })

  it('has only rows pointed out that somebody else has changed, and no row drawn anew for nothing', () => {
    const known = day([row('mona'), row('omar')])
    const told = day([row('mona'), row('omar', { revision: 2 }), row('sara')])
    expect(listChanged(known, told).map(({ id }) => id)).toEqual(['omar', 'sara'])
    expect(mergeDays(known, told).rows[0]).toBe(known.rows[0])
    const own = withChanged(known, 'omar', { status: 'confirmed', revision: 2 })
    expect(listChanged(own, day([row('omar', { revision: 2, status: 'confirmed' })]))).toEqual([])
  })

  it('reads counts and revenue of the rows as they are, and no revenue where none is told', () => {
    const rows = [
      row('a', { status: 'completed', cost: 250 }),
      row('b', { status: 'completed', cost: null }),
      row('c', { status: 'canceled', isPrior: true }),
    ]
    expect(countDay(day(rows))).toMatchObject({
      total: 3,
      completed: 2,
      canceled: 1,
      prior: 1,
      revenue: 250,
    })
    expect(countDay(day(rows, null)).revenue).toBe(null)
  })

  it('finds a name in any spelling of its letters, and a file by its number', () => {
    const rows = [row('José Núñez', { fileNumber: '000037' }), row('أحمد', { doctor: 'nabil' })]
    const named = (q: string, doctor: string | null = null) =>
      narrow(rows, { q, doctor, status: null }).map(({ id }) => id)
    expect(named('nunez jose')).toEqual(['José Núñez'])
    expect(named('احمد')).toEqual(['أحمد'])
    expect(named('0037')).toEqual(['José Núñez'])
    expect(named('', 'nabil')).toEqual(['أحمد'])
    expect(named('jose', 'nabil')).toEqual([])
  })

  it('is offered the step that comes next on that day', () => {
    expect(listSteps('pending', 'today')[0]).toBe('checked_in')
    expect(listSteps('pending')[0]).toBe('confirmed')
    expect(listSteps('confirmed', 'later')).toEqual(['canceled'])
    expect(listSteps('confirmed', 'today')).toEqual(['checked_in', 'canceled', 'no_show'])
    expect(listSteps('checked_in', 'today')).toEqual(['completed', 'canceled'])
    expect(listSteps('completed', 'today')).toEqual([])
    expect(listSteps('canceled', 'today')).toEqual(['pending'])
    expect(listSteps('no_show', 'past')).toEqual([])
  })
})

describe('a doctor', () => {
  it('calls who waits: priority first, then by time; else who comes next', () => {
    const at = (hour: number) => ({ startsAt: `2026-11-22T${hour}:00:00.000Z` })
    const coming = [row('late', { ...at(15), isPrior: true }), row('soon', at(12))]
    expect(findNext(day(coming))?.id).toBe('soon')
    const waiting = [
      row('first', { ...at(10), status: 'checked_in' }),
      row('urgent', { ...at(11), status: 'checked_in', isPrior: true }),
    ]
    expect(findNext(day([...coming, ...waiting]))?.id).toBe('urgent')
    expect(findNext(day([row('done', { status: 'completed' })]))).toBe(null)
  })
})
