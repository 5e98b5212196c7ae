import type { ExamField } from '../../../src/exams/defineExam.ts'
import { correction } from '../../../src/exams/monitoring.ts'
import { exams as kinds } from '../../../src/exams/index.ts'
import { isCalendarDate, programMonthOn } from '../../../src/lib/calendarDate.ts'
import type { Row } from './collectDemo.ts'
import { collectDemo, rowsOf } from './collectDemo.ts'

const today = '2026-03-18'
const tables = collectDemo({ today, patients: 1200 })
const patients = new Map(rowsOf(tables, 'patients').map((row) => [row.id, row]))
const admissions = new Map(rowsOf(tables, 'admissions').map((row) => [row.id, row]))
const exams = rowsOf(tables, 'exams')
const followUps = rowsOf(tables, 'follow_ups')

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isFine = (value: any, field: ExamField | undefined): boolean => {
  if (!field) return false
  if (value === null) return !field.required
  switch (field.type) {
    case 'number':
      return value >= field.min && value <= field.max && (!field.whole || Number.isInteger(value))
    case 'choice':
      return Object.hasOwn(field.options, value)
    case 'text':
      return [...value].length <= field.max
    case 'date':
      return isCalendarDate(value)
    case 'flag':
      return typeof value === 'boolean'
  }
}

const groupBy = (rows: Row[], column: string): Row[][] => [
  ...Map.groupBy(rows, (row) => row[column]).values(),
]

describe('admissions of the demo', () => {
  it('are in all three states, and a patient has at most one open', () => {
    const all = [...admissions.values()]
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set(['active', 'suspended', 'ended']),
    )
    const open = all.filter(({ status }) => status !== 'ended')
    expect(new Set(open.map((row) => row.patient_id)).size).toBe(open.length)
  })

  it('have an end and a reason when they are over, and only then', () => {
    const wrong = [...admissions.values()].filter(
      (row) =>
        (row.status === 'ended') !== (row.end_date !== null) ||
        (row.status === 'ended') !== (row.end_reason !== null) ||
        row.start_date > today ||
        (row.end_date !== null && (row.end_date < row.start_date || row.end_date > today)),
    )
    expect(wrong).toEqual([])
  })

  it('cover the programme months from 1 to 18', () => {
    const months = new Set(
      [...admissions.values()]
        .filter(({ status }) => status === 'active')
        .map((row) => programMonthOn(row.start_date, today)),
    )
    expect([...months].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    )
  })

  it('make a patient active while one of them is', () => {
    const active = new Set(
      [...admissions.values()].flatMap((row) => (row.status === 'active' ? row.patient_id : [])),
    )
    expect([...patients.values()].filter((row) => row.is_active !== active.has(row.id))).toEqual([])
  })
})

describe('exams of the demo', () => {
  it('are of all eight kinds and lie inside their admission', () => {
    expect(new Set(exams.map(({ kind }) => kind))).toEqual(new Set(kinds.map(({ kind }) => kind)))
    const outside = exams.filter((row) => {
      const admission = admissions.get(row.admission_id)
      return (
        admission?.patient_id !== row.patient_id ||
        row.performed_on < admission?.start_date ||
        row.performed_on > (admission?.end_date ?? today)
      )
    })
    expect(outside).toEqual([])
  })

  it.each(kinds.map((definition) => [definition.kind, definition] as const))(
    'obey the rules of %s',
    (kind, { fields, check }) => {
      const rows = exams.filter((row) => row.kind === kind)
      const valuesOf = (row: Row): Row =>
        Object.fromEntries(
          Object.keys(fields).map((name) => [name, row[`${kind}_${snake(name)}`] ?? null]),
        )
      const faults = rows.flatMap((row) => {
        const values = valuesOf(row)
        const bad = Object.keys(fields).filter((name) => !isFine(values[name], fields[name]))
        return [...bad, ...Object.keys(check?.(values) ?? {})]
      })
      expect(rows.length).toBeGreaterThan(0)
      expect(faults).toEqual([])
    },
  )

  it('correct the basal events of their admission as the server would compute it', () => {
    const basal = new Map(
      exams
        .filter(({ kind }) => kind === 'polysomnography_basal')
        .map((row) => [row.admission_id, row.polysomnography_basal_ahi]),
    )
    for (const row of exams.filter(({ kind }) => kind === 'monitoring')) {
      expect(row.monitoring_basal).toBe(basal.get(row.admission_id))
      expect(row.monitoring_correction_pct).toBe(
        correction(row.monitoring_basal, row.monitoring_residual),
      )
    }
  })

  it('tell of treatment that works: fewer residual events at the end than at the start', () => {
    const histories = groupBy(
      exams.filter(({ kind }) => kind === 'monitoring'),
      'admission_id',
    ).filter((rows) => rows.length > 3)
    const better = histories.filter((rows) => {
      const inOrder = rows.toSorted((one, other) =>
        one.performed_on.localeCompare(other.performed_on),
      )
      return inOrder.at(-1)?.monitoring_residual < inOrder[0]?.monitoring_residual
    })
    expect(better.length / histories.length).toBeGreaterThan(0.75)
    expect(better.length).toBeLessThan(histories.length)
  })
})

describe('follow-ups of the demo', () => {
  it('come from the five kinds that leave one, exactly one each', () => {
    const leaving = kinds.filter(({ followUp }) => followUp).map(({ kind }) => kind)
    expect(leaving).toHaveLength(5)
    const expected = exams.filter(({ kind }) => leaving.includes(kind)).map(({ id }) => id)
    expect(followUps.map((row) => row.exam_id).sort()).toEqual(expected.sort())
  })

  it('leave their last day on the patient', () => {
    const last = new Map<string, string>()
    for (const row of followUps) {
      if (row.date > (last.get(row.patient_id) ?? '')) last.set(row.patient_id, row.date)
    }
    const wrong = [...patients.values()].filter(
      (row) => row.last_follow_up_on !== (last.get(row.id) ?? null),
    )
    expect(wrong).toEqual([])
  })

  it('are overdue for some of the active patients, and recent for most', () => {
    const active = [...patients.values()].filter((row) => row.is_active)
    const overdue = active.filter(
      (row) => row.last_follow_up_on && row.last_follow_up_on < '2026-03-03',
    )
    expect(overdue.length / active.length).toBeGreaterThan(0.05)
    expect(overdue.length / active.length).toBeLessThan(0.4)
  })
})
