import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const point = async (as: PersonName, staff: string, user: string | null) => {
  const { status, body } = await app.request('PATCH', `/api/staff/${idOf(staff)}`, {
    as: clinic.people[as],
    body: { user },
  })
  return [status, body.errors?.[0]?.code]
}

const userOf = async (staff: string): Promise<unknown> =>
  (await app.sql.query('select user_id from staff where id = $1', [idOf(staff)])).rows[0].user_id

describe('the login of a staff record, written directly', () => {
  it('an administrator points it to a member without a record, and to nobody', async () => {
    await clinic.quietly('update staff set user_id = null where id = $1', [
      idOf('north.staff.nurse'),
    ])
    expect(await point('north.admin', 'north.staff.nurse', idOf('north.nurse'))).toEqual([
      200,
      undefined,
    ])
    expect(await userOf('north.staff.nurse')).toBe(idOf('north.nurse'))
    expect(await point('north.admin', 'north.staff.nurse', null)).toEqual([200, undefined])
    expect(await userOf('north.staff.nurse')).toBeNull()
  })

  it('an administrator does not take a login of another hospital, of a patient, of somebody above, or with a record', async () => {
    const mine = (user: string) => point('north.admin', 'north.staff.nurse', idOf(user))
    expect(await mine('south.nurse')).toEqual([400, 'invalid-relation'])
    expect(await mine('root')).toEqual([400, 'invalid-relation'])
    expect(await mine('north.patient')).toEqual([400, 'invalid-relation'])
    expect(await mine('nobody')).toEqual([400, 'invalid-relation'])
    expect(await mine('north.doctor')).toEqual([400, 'duplicate'])
    expect(await userOf('north.staff.nurse')).toBeNull()
  })

  it('an administrator of another hospital does not find the record', async () => {
    expect(await point('south.admin', 'north.staff.nurse', idOf('north.nurse'))).toEqual([
      404,
      'not-found',
    ])
  })

  it('somebody whom a group lets edit staff edits all but the login', async () => {
    await clinic.insert('groups_permissions', [
      { order: 2, parent_id: idOf('group'), value: 'staff.update' },
      { order: 3, parent_id: idOf('group'), value: 'staff.read' },
    ])
    await clinic.insert('users_rels', [
      {
        order: 1,
        parent_id: idOf('north.doctor'),
        path: 'groups',
        groups_id: idOf('group'),
      },
    ])
    expect(await point('north.doctor', 'north.staff.nurse', idOf('north.nurse'))).toEqual([
      403,
      'forbidden',
    ])
    expect(await point('north.doctor', 'north.staff.doctor', null)).toEqual([403, 'forbidden'])
    const { status } = await app.request('PATCH', `/api/staff/${idOf('north.staff.nurse')}`, {
      as: clinic.people['north.doctor'],
      body: { jobTitle: 'Head nurse', user: null },
    })
    expect(status).toBe(200)
    expect(await userOf('north.staff.doctor')).toBe(idOf('north.doctor'))
  })
})
