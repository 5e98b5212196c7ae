import { parsePhoneNumberFromString } from 'libphonenumber-js'

import { ageOn } from '../../../src/lib/calendarDate.ts'
import { findTextFault } from '../../../src/lib/text.ts'
import { findPasswordFault } from '../../../src/services/accounts/passwordPolicy.ts'
import { verifyPassword } from '../../../src/services/accounts/passwordHash.ts'
import { demoCredentials, demoLogins, demoPassword } from '../../../src/services/demo/logins.ts'
import { collectDemo, rowsOf } from './collectDemo.ts'

const today = '2026-03-18'
const tables = collectDemo({ today, patients: 1000 })
const users = rowsOf(tables, 'users')
const staff = rowsOf(tables, 'staff')
const patients = rowsOf(tables, 'patients')
const countryOf = new Map(rowsOf(tables, 'organizations').map((row) => [row.id, row.phone_country]))

const repeated = (values: unknown[]): unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('people of the demo', () => {
  it('have one printed login for each role', () => {
    expect(new Set(demoLogins.map(({ role }) => role))).toEqual(
      new Set([
        'system_admin',
        'audit_team',
        'hospital_admin',
        'department_manager',
        'doctor',
        'nurse',
        'receptionist',
        'staff',
        'patient',
      ]),
    )
    for (const { username, role } of demoLogins) {
      const user = users.find((row) => row.username === username)
      expect(user).toMatchObject({ role, status: 'active' })
      expect(rowsOf(tables, 'user_credentials').some((row) => row.user_id === user?.id)).toBe(true)
    }
  })

  it('sign in with the printed password, which the policy accepts for each of them', async () => {
    expect(await verifyPassword(demoPassword, demoCredentials)).toBe(true)
    const faults = users.flatMap((user) => {
      const fault = findPasswordFault(demoPassword, {
        role: user.role,
        username: user.username,
        email: user.email,
        firstName: user.first_name,
        lastName: user.last_name,
      })
      return fault ? [[user.username, fault]] : []
    })
    expect(faults).toEqual([])
  })

  it('are forty members of staff: active, on leave and gone', () => {
    expect(staff).toHaveLength(40)
    expect(new Set(staff.map(({ status }) => status))).toEqual(
      new Set(['active', 'on_leave', 'left']),
    )
    expect(
      staff.some((row) => row.license_expires_on > today && row.license_expires_on < '2026-04-17'),
    ).toBe(true)
  })

  it('have accounts in every state', () => {
    expect(new Set(staff.map((row) => row.account_state))).toEqual(
      new Set(['none', 'invited', 'active', 'deactivated']),
    )
    const active = users.filter(({ status }) => status === 'active')
    expect(active.some((row) => row.last_login_at === null)).toBe(true)
    expect(active.some((row) => row.last_login_at?.startsWith('2026-02-06'))).toBe(true)
    expect(users.filter(({ status }) => status === 'deactivated').length).toBeGreaterThan(1)
  })

  it('never share a username, e-mail, telephone or document', () => {
    expect(repeated(users.map(({ username }) => username))).toEqual([])
    expect(repeated(users.flatMap(({ email }) => email ?? []))).toEqual([])
    expect(repeated(users.flatMap(({ phone }) => phone ?? []))).toEqual([])
    expect(repeated(patients.map((row) => `${row.organization_id} ${row.phone}`))).toEqual([])
    expect(
      repeated(
        patients.map((row) => `${row.organization_id} ${row.document_type} ${row.document_number}`),
      ),
    ).toEqual([])
    expect(repeated(staff.map((row) => `${row.organization_id} ${row.employee_id}`))).toEqual([])
    expect(repeated(patients.map((row) => `${row.organization_id} ${row.file_number}`))).toEqual([])
  })

  it('have telephones of their country and mail addresses that belong to nobody', () => {
    const foreign = [...staff, ...patients].filter(
      (row) =>
        parsePhoneNumberFromString(row.phone)?.country !== countryOf.get(row.organization_id),
    )
    expect(foreign).toEqual([])
    expect(patients.every((row) => parsePhoneNumberFromString(row.phone)?.isValid())).toBe(true)
    const addresses = [...users, ...staff, ...patients].flatMap(({ email }) => email ?? [])
    expect(
      addresses.filter((address) => !/^[a-z0-9.]+@([a-z-]+\.)*example\.(org|com)$/.test(address)),
    ).toEqual([])
  })

  it('stay inside the limits of the fields', () => {
    const limits = {
      first_name: 100,
      last_name: 100,
      first_name_ar: 100,
      last_name_ar: 100,
      document_number: 20,
      referring_physician: 100,
    }
    const faults = patients.flatMap((row) =>
      Object.entries(limits).flatMap(([column, max]) =>
        row[column] === null ? [] : (findTextFault(row[column], { max, identifying: true }) ?? []),
      ),
    )
    expect(faults).toEqual([])
    expect(
      [...users, ...staff].every(
        (row) => row.first_name.length <= 50 && row.last_name.length <= 50,
      ),
    ).toBe(true)
    const ages = patients.map((row) => ageOn(row.birth_date, today))
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...ages)).toBeLessThanOrEqual(120)
    expect(patients.every(({ stratum }) => stratum >= 1 && stratum <= 6)).toBe(true)
  })

  it('have names in Arabic too where the hospital is in Egypt or the Emirates', () => {
    const arabic = patients.filter((row) => countryOf.get(row.organization_id) !== 'CO')
    expect(arabic.every((row) => /\p{Script=Arabic}/u.test(row.first_name_ar))).toBe(true)
  })
})
