import type { Row } from './collectDemo.ts'
import { collectDemo, rowsOf } from './collectDemo.ts'

const today = '2026-03-18'
const tables = collectDemo({ today, patients: 1000 })
const appointments = rowsOf(tables, 'appointments')
const places = new Map(rowsOf(tables, 'organizations').map((row) => [row.id, row]))
const patients = new Map(rowsOf(tables, 'patients').map((row) => [row.id, row]))

const clocks = new Map(
  [...places.values()].map(({ id, timezone }) => [
    id,
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      dateStyle: 'short',
      timeStyle: 'short',
    }),
  ]),
)

const local = (row: Row): { date: string; minute: number } => {
  const [date = '', time = ''] = (
    clocks.get(row.organization_id)?.format(new Date(row.starts_at)) ?? ''
  ).split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { date, minute: hour * 60 + minute }
}

const isOn = (row: Row, from: string, to: string): boolean => {
  const { date } = local(row)
  return date >= from && date <= to
}

describe('the appointment book of the demo', () => {
  it('books no doctor twice for the same time, save explicit overbookings', () => {
    const booked = appointments
      .filter(({ overbooked }) => !overbooked)
      .map((row) => `${row.doctor_id} ${row.starts_at}`)
    expect(new Set(booked).size).toBe(booked.length)
    expect(appointments.filter(({ overbooked }) => overbooked)).toHaveLength(3)
  })

  it('keeps to the working day and its slots of twenty minutes', () => {
    const wrong = appointments.filter((row) => {
      const { minute } = local(row)
      const length = Date.parse(row.ends_at) - Date.parse(row.starts_at)
      return minute < 480 || minute > 1000 || minute % 20 !== 0 || length !== 1_200_000
    })
    expect(wrong).toEqual([])
  })

  it('has visits of all states today in each place', () => {
    const todays = appointments.filter((row) => isOn(row, today, today))
    const hospital = [...places.values()].find(({ slug }) => slug === 'delta-star')
    const here = todays.filter((row) => row.organization_id === hospital?.id)
    expect(new Set(todays.map(({ status }) => status))).toEqual(
      new Set(['pending', 'confirmed', 'checked_in', 'completed', 'canceled', 'no_show']),
    )
    expect(here.length).toBeGreaterThan(15)
  })

  it('leaves nothing open in the past and nothing completed ahead', () => {
    const past = appointments.filter((row) => isOn(row, '2000-01-01', '2026-03-17'))
    expect(new Set(past.map(({ status }) => status))).toEqual(
      new Set(['completed', 'canceled', 'no_show']),
    )
    const ahead = appointments.filter((row) => isOn(row, '2026-03-19', '2027-01-01'))
    expect(new Set(ahead.map(({ status }) => status))).toEqual(
      new Set(['pending', 'confirmed', 'canceled']),
    )
  })

  it('books after the registration and before the visit', () => {
    const wrong = appointments.filter(
      (row) =>
        row.created_at > row.starts_at ||
        row.created_at < patients.get(row.patient_id)?.created_at ||
        row.created_at.slice(0, 10) > today,
    )
    expect(wrong).toEqual([])
  })

  it('asks the price of the place, more for priority', () => {
    const wrong = appointments.filter((row) => {
      const place = places.get(row.organization_id)
      return row.cost !== (row.is_prior ? place?.default_priority_cost : place?.default_cost)
    })
    expect(wrong).toEqual([])
  })

  it('keeps doctor, patient and place together', () => {
    const doctors = new Map(rowsOf(tables, 'staff').map((row) => [row.id, row]))
    const wrong = appointments.filter((row) => {
      const doctor = doctors.get(row.doctor_id)
      const patient = patients.get(row.patient_id)
      return (
        doctor?.organization_id !== row.organization_id ||
        patient?.organization_id !== row.organization_id ||
        doctor?.staff_type !== 'physician' ||
        row.doctor_name !== doctor?.full_name ||
        row.patient_name !== patient?.full_name
      )
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['diagnoses', 200],
    ['prescriptions', 100],
    ['requirements', 100],
  ])('has %s of completed visits, one each, of at most %i characters', (table, limit) => {
    const completed = new Set(
      appointments.flatMap(({ id, status }) => (status === 'completed' ? id : [])),
    )
    const rows = rowsOf(tables, table)
    expect(rows.every((row) => completed.has(row.appointment_id))).toBe(true)
    expect(new Set(rows.map((row) => row.appointment_id)).size).toBe(rows.length)
    expect(rows.every(({ text }) => [...text].length <= limit)).toBe(true)
  })

  it('gives the patient who signs in both past visits and coming ones', () => {
    const user = rowsOf(tables, 'users').find(({ username }) => username === 'delta.patient')
    const patient = [...patients.values()].find((row) => row.user_id === user?.id)
    const own = appointments.filter((row) => row.patient_id === patient?.id)
    expect(own.some((row) => isOn(row, '2026-03-19', '2027-01-01'))).toBe(true)
    expect(own.some(({ status }) => status === 'completed')).toBe(true)
  })
})
