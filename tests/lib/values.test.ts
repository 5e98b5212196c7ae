import {
  ageOn,
  calendarDateIn,
  isCalendarDate,
  programMonthOn,
} from '../../src/lib/calendarDate.ts'
import { fieldOfColumn, fieldOfColumns, refusalOfDatabase } from '../../src/lib/databaseErrors.ts'
import { describeError } from '../../src/lib/logger.ts'
import { toE164 } from '../../src/lib/phone.ts'
import { cleanText, emptyToNull, findTextFault } from '../../src/lib/text.ts'
import { maskChanges } from '../../src/services/audit/maskChanges.ts'

describe('a day', () => {
  it.each(['2024-02-29', '1900-01-01', '2026-12-31'])('%s exists', (day) => {
    expect(isCalendarDate(day)).toBe(true)
  })
  it.each([
    '2023-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '',
    null,
    20260101,
    '2026-01-01 ',
  ])('%j does not', (day) => {
    expect(isCalendarDate(day)).toBe(false)
  })
  it('is that of the place', () => {
    const instant = new Date('2026-01-31T22:30:00Z')
    expect(calendarDateIn('Africa/Cairo', instant)).toBe('2026-02-01')
    expect(calendarDateIn('America/Bogota', instant)).toBe('2026-01-31')
  })
})

describe('an age', () => {
  it.each([
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', -1],
    ['1906-01-01', '2026-12-31', 120],
  ])('of %s on %s is %i', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age)
  })
})

describe('a programme month', () => {
  it.each([
    ['2026-03-31', '2026-03-31', 1],
    ['2026-03-31', '2026-04-01', 2],
    ['2026-03-05', '2026-05-01', 3],
    ['2025-01-01', '2026-06-30', 18],
    ['2020-01-01', '2026-06-30', 18],
    ['2026-05-01', '2026-04-01', 1],
  ])('since %s on %s is %i', (start, day, month) => {
    expect(programMonthOn(start, day)).toBe(month)
  })
})

describe('a text', () => {
  it('is counted in code points', () => {
    expect(findTextFault('😀'.repeat(10), { max: 10 })).toBeNull()
    expect(findTextFault('😀'.repeat(11), { max: 10 })?.en).toBe('At most 10 characters.')
    expect(findTextFault('👨‍👩‍👧', { max: 5 })).toBeNull()
  })
  it('is cleaned', () => {
    expect(cleanText(' e\u0301\u00a0')).toBe('é')
    expect(cleanText(7)).toBe(7)
    expect(emptyToNull('')).toBeNull()
    expect(emptyToNull(0)).toBe(0)
  })
})

describe('a phone', () => {
  it.each([
    ['01001234567', 'EG', '+201001234567'],
    ['٠١٠٠١٢٣٤٥٦٧', 'EG', '+201001234567'],
    ['۰۱۰۰۱۲۳۴۵۶۷', 'EG', '+201001234567'],
    ['310 123 4567', 'CO', '+573101234567'],
    ['+20 100 123 4567', 'CO', '+201001234567'],
    ['123', 'EG', null],
    ['call me', 'EG', null],
    ['01001234567', 'nowhere', '+201001234567'],
  ])('%s in %s is %s', (spelling, country, stored) => {
    expect(toE164(spelling, country)).toBe(stored)
  })
})

describe('a refusal of the database', () => {
  const driver = (fields: object) =>
    new Error('Failed query', { cause: Object.assign(new Error('x'), fields) })

  it.each([
    [
      { code: '23505', detail: 'Key (organization_id, employee_id)=(a, b) already exists.' },
      { code: 'duplicate', field: 'employeeId' },
    ],
    [
      { code: '23505', constraint: 'users__email__unique' },
      { code: 'duplicate', field: 'email' },
    ],
    [
      {
        code: '23503',
        detail: 'Key (doctor_id, organization_id)=(a, b) is not present in table "staff".',
      },
      { code: 'invalid-relation', field: 'doctor' },
    ],
    [
      { code: '23503', detail: 'Key (id)=(a) is still referenced from table "exams".' },
      { code: 'in-use' },
    ],
    [
      { code: '23001', detail: 'Key (id)=(a) is referenced from table "organizations".' },
      { code: 'in-use' },
    ],
    [
      { code: '23514', constraint: 'patients__weight_kg__range' },
      { code: 'out-of-range', field: 'weightKg' },
    ],
    [
      { code: 'P0001', constraint: 'stale_revision' },
      { code: 'stale-revision', field: 'revision' },
    ],
    [{ code: '57014' }, { code: 'unavailable' }],
    [{ code: '40P01' }, { code: 'conflict' }],
    [{ code: '22021' }, { code: 'invalid-characters' }],
    [{ code: '42P01' }, null],
  ])('%j is told as %j', (fields, refusal) => {
    expect(refusalOfDatabase(driver(fields))).toEqual(refusal)
  })
  it('is none when the error is another', () => {
    expect(refusalOfDatabase(new Error('x'))).toBeNull()
    expect(refusalOfDatabase('x')).toBeNull()
  })
  it('names fields as the API does', () => {
    expect([
      fieldOfColumn('birth_date'),
      fieldOfColumn('patient_id'),
      fieldOfColumn('employee_id'),
    ]).toEqual(['birthDate', 'patient', 'employeeId'])
    expect([
      fieldOfColumns('organization_id, name'),
      fieldOfColumns('text'),
      fieldOfColumns('organization_id'),
    ]).toEqual(['name', 'domains', 'organization'])
  })
})

describe('an error in the log', () => {
  it('carries no statement, parameter or detail', () => {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'x__y__unique',
      detail: 'Key (name)=(Mona) already exists.',
    })
    const told = JSON.stringify(
      describeError(new Error('Failed query: insert into patients\nparams: Mona', { cause })),
    )
    expect(told).toContain('23505')
    expect(told).not.toMatch(/Mona|insert into/)
  })
})

describe('what the trail says of a change', () => {
  const fields = [
    { name: 'city', type: 'text' },
    { name: 'doctor', type: 'relationship' },
    { name: 'text', type: 'text', custom: { clinical: true } },
    { name: 'password', type: 'text', custom: { secret: true } },
    { name: 'age', type: 'number', virtual: true },
    { name: 'revision', type: 'number' },
    {
      name: 'psychology',
      type: 'group',
      flattenedFields: [{ name: 'total', type: 'number', custom: { clinical: true } }],
    },
  ] as never

  it('is what changed, with clinical text and secrets masked', () => {
    const before = {
      city: 'Giza',
      doctor: { id: 'a' },
      text: 'old',
      password: 'x',
      age: 4,
      revision: 1,
      psychology: { total: 3 },
    }
    const after = {
      city: 'Luxor',
      doctor: 'a',
      text: 'new',
      password: null,
      age: 5,
      revision: 2,
      psychology: { total: 4 },
    }
    expect(maskChanges(fields, before, after)).toEqual({
      city: { from: 'Giza', to: 'Luxor' },
      text: { from: '•••', to: '•••' },
      password: { from: '•••', to: null },
      'psychology.total': { from: '•••', to: '•••' },
    })
    expect(maskChanges(fields, undefined, { city: '', text: 'new' })).toEqual({
      text: { from: null, to: '•••' },
    })
    expect(maskChanges(fields, before, before)).toEqual({})
  })
})
