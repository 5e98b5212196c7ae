import { access, rm } from 'node:fs/promises'

import sharp from 'sharp'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let root: string

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  root = clinic.people.root.token
}, 120_000)

afterAll(() => app.close())

const send = (method: string, path: string, body?: unknown, as = root): Promise<Answer> =>
  app.request(method, `/api/${path}`, { as, ...(body !== undefined && { body }) })
const refusalOf = ({ status, body }: Answer) => [
  status,
  body.errors?.[0]?.code,
  body.errors?.[0]?.field,
]

describe('a new user', () => {
  it.each([
    ['system_admin', true, 'organization'],
    ['audit_team', true, 'national'],
    ['hospital_admin', true, 'organization'],
    ['department_manager', true, 'organization'],
    ['doctor', false, 'organization'],
    ['nurse', false, 'organization'],
    ['receptionist', false, 'organization'],
    ['staff', false, 'organization'],
    ['patient', false, 'organization'],
  ])('%s: panel %s, lists show %s', async (role, isStaff, viewScope) => {
    const made = await send('POST', 'users', {
      username: `new ${role}`,
      role,
      organization: idOf('annex'),
    })
    expect(made.body.doc).toMatchObject({
      role,
      isStaff,
      viewScope,
      isSuperuser: role === 'system_admin',
      status: 'invited',
      twoFactor: 'off',
      language: 'en',
      nationalAccess: false,
    })
  })

  it('opens the panel when an administrator says so, unless it is a patient', async () => {
    const make = (role: string) =>
      send('POST', 'users', {
        username: `panel ${role}`,
        role,
        isStaff: true,
        organization: idOf('annex'),
      })
    expect((await make('doctor')).body.doc.isStaff).toBe(true)
    expect((await make('patient')).body.doc.isStaff).toBe(false)
  })

  it('has nothing that only the server writes', async () => {
    const forged = {
      isSuperuser: true,
      lastLoginAt: '2026-01-01T00:00:00Z',
      lockedUntil: '2036-01-01T00:00:00Z',
      emailConfirmedAt: '2026-01-01T00:00:00Z',
      passwordChangedAt: '2026-01-01T00:00:00Z',
      passwordExpiresAt: '2026-01-01T00:00:00Z',
      twoFactor: 'on',
      createdBy: idOf('north.nurse'),
      updatedBy: idOf('north.nurse'),
      revision: 40,
    }
    const made = await send('POST', 'users', {
      username: 'forged',
      role: 'staff',
      organization: idOf('annex'),
      ...forged,
    })
    const expected = {
      isSuperuser: false,
      lastLoginAt: null,
      lockedUntil: null,
      emailConfirmedAt: null,
      passwordChangedAt: null,
      passwordExpiresAt: null,
      twoFactor: 'off',
      createdBy: clinic.people.root.id,
      updatedBy: clinic.people.root.id,
      revision: 1,
    }
    expect((await send('GET', `users/${made.body.doc.id}`)).body).toMatchObject(expected)
    const { revision: _revision, createdBy: _createdBy, ...change } = forged
    await send('PATCH', `users/${made.body.doc.id}`, { ...change, title: 'Dr' })
    expect((await send('GET', `users/${made.body.doc.id}`)).body).toMatchObject({
      ...expected,
      title: 'Dr',
      revision: 2,
    })
  })

  it.each([
    ['role', ['boss', '', null]],
    ['status', ['gone', 5]],
    ['language', ['de']],
    ['viewScope', ['world']],
    ['isStaff', ['maybe', 2]],
  ])('%s is of its list', async (field, values) => {
    for (const value of values)
      expect([
        value,
        refusalOf(await send('PATCH', `users/${idOf('annex.staff')}`, { [field]: value })),
      ]).toEqual([value, [400, 'invalid', field]])
  })
})

describe('an invitation', () => {
  const invite = (more: object = {}, as = clinic.people['north.admin'].token) =>
    send('POST', 'invitations', { email: 'Guest@Clinic.example', role: 'nurse', ...more }, as)

  it('is pending for 72 hours, from whoever made it, once per address and organization', async () => {
    const before = Date.now()
    const made = await invite({
      status: 'accepted',
      invitedBy: idOf('north.nurse'),
      expiresAt: '2040-01-01T00:00:00Z',
      acceptedBy: idOf('north.nurse'),
      sendCount: 9,
    })
    expect(made.body.doc).toMatchObject({
      email: 'guest@clinic.example',
      status: 'pending',
      organization: idOf('north'),
      invitedBy: clinic.people['north.admin'].id,
      sendCount: 1,
    })
    expect(made.body.doc.acceptedBy ?? null).toBeNull()
    const hours = (Date.parse(made.body.doc.expiresAt) - before) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThan(72.1)
    expect(refusalOf(await invite())).toEqual([409, 'already-invited', 'email'])
    expect((await invite({}, clinic.people['south.admin'].token)).status).toBe(201)
    const direct = app.sql.query(
      `insert into invitations (organization_id, email, role, status) values ($1, 'guest@clinic.example', 'staff', 'pending')`,
      [idOf('north')],
    )
    await expect(direct).rejects.toMatchObject({ constraint: 'invitations__email__pending' })
    await app.sql.query(
      `update invitations set status = 'revoked', revision = revision where id = $1`,
      [made.body.doc.id],
    )
    expect((await invite()).status).toBe(201)
  })

  it('gives no role above the one who invites', async () => {
    for (const role of ['system_admin', 'audit_team'])
      expect(refusalOf(await invite({ email: 'b@x.example', role }))).toEqual([
        403,
        'not-grantable',
        'role',
      ])
    expect(refusalOf(await invite({ email: 'b@x.example', role: 'boss' }))).toEqual([
      400,
      'invalid',
      'role',
    ])
    expect(refusalOf(await invite({ email: 'nobody' }))).toEqual([400, 'invalid', 'email'])
  })
})

describe('what identifies somebody is unique', () => {
  it.each([
    [
      `insert into tokens (purpose, token_hash, expires_at) values ('activation', '${'f'.repeat(64)}', now())`,
      'tokens_token_hash_idx',
    ],
    [
      `insert into external_identities (user_id, provider, external_id) values ('${idOf('root')}', 'firebase', 'north.nurse')`,
      'external_identities__external_id__unique',
    ],
    [
      `update staff set user_id = '${idOf('north.doctor')}', revision = revision where id = '${idOf('north.staff.nurse')}'`,
      'staff__user__unique',
    ],
    [
      `update patients set user_id = '${idOf('north.patient')}', revision = revision where id = '${idOf('north.patient.omar')}'`,
      'patients__user__unique',
    ],
  ])('%s', async (statement, constraint) => {
    await expect(app.sql.query(statement)).rejects.toMatchObject({ code: '23505', constraint })
  })
})

describe('a picture', () => {
  const upload = async (as: string) => {
    const data = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#37a' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.append('file', new File([new Uint8Array(data)], 'me.png', { type: 'image/png' }))
    return app.request('POST', '/api/avatars', { as, body: form })
  }
  const isThere = (name: string) =>
    access(`media/avatars/${name}`).then(
      () => true,
      () => false,
    )

  it('takes the place of the one before, whose files go; others stay', async () => {
    const person = clinic.people['annex.doctor']
    const first = (await upload(person.token)).body.doc
    expect((await send('GET', `users/${person.id}`)).body.avatar).toBe(first.id)
    expect(await isThere(first.filename)).toBe(true)
    const answers = await Promise.all([upload(person.token), upload(person.token)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const { rows } = await app.sql.query(
      'select a.id, a.filename, u.avatar_id from avatars a join users u on u.id = a.owner_id where a.owner_id = $1',
      [person.id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].avatar_id).toBe(rows[0].id)
    expect(await isThere(first.filename)).toBe(false)
    expect(await isThere(rows[0].filename)).toBe(true)
    expect((await send('GET', `avatars/${idOf('annex.nurse.avatar')}`)).status).toBe(200)
    expect((await send('DELETE', `avatars/${rows[0].id}`, undefined, person.token)).status).toBe(
      200,
    )
    expect((await send('GET', `users/${person.id}`)).body.avatar).toBeNull()
    await Promise.all(
      answers.map(({ body }) => rm(`media/avatars/${body.doc.filename}`, { force: true })),
    )
  })
})
