import { readdir } from 'node:fs/promises'

import sharp from 'sharp'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let at: ReturnType<typeof atPlace>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  at = atPlace(app, clinic)
})

afterAll(async () => {
  const { rows } = await app.sql.query('select owner_id from avatars where filesize is not null')
  for (const { owner_id } of rows)
    await at.ask(await clinic.openSession(owner_id), 'DELETE', '/user/me/avatar')
  await app.close()
})

describe('the own account', () => {
  it('is told with profile, organization, invitations, picture and permissions', async () => {
    const { body, status } = await at.ask('north.nurse', 'GET', '/user/me')
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'user',
        'profile',
        'organization',
        'invitations',
        'avatar',
        'permissions',
      ]),
    )
    expect(body.user).toMatchObject({ id: idOf('north.nurse'), role: 'nurse' })
    expect(body.profile).toEqual({
      title: null,
      firstName: 'nurse',
      lastName: 'north',
      description: null,
      language: 'en',
    })
    expect(body.organization).toMatchObject({ id: idOf('north'), slug: 'north' })
    // The plan is none of a nurse's business.
    expect(body.organization).not.toHaveProperty('plan')
    expect(body.permissions).toContain('exams.create')
    expect(body.permissions).not.toContain('diagnoses.create')
    expect(told(await at.ask(null, 'GET', '/user/me'))).toEqual([401, 'unauthenticated'])
    const root = await at.ask('root', 'GET', '/user/me')
    expect(root.body).toMatchObject({ organization: null, avatar: null, invitations: [] })
  })

  it('takes names of 50 and a description of 140 characters, and none longer', async () => {
    const change = (body: object) => at.ask('north.nurse', 'PATCH', '/user/me/profile', body)
    const full = {
      firstName: 'é'.repeat(50),
      lastName: '😀'.repeat(50),
      description: 'ش'.repeat(140),
      language: 'ar',
    }
    const saved = await change(full)
    expect(told(saved)).toEqual([200])
    expect(saved.body.profile).toMatchObject(full)
    for (const [field, value] of [
      ['firstName', 'x'.repeat(51)],
      ['lastName', 'x'.repeat(51)],
      ['description', 'x'.repeat(141)],
      ['language', 'fr'],
      ['firstName', 'zero\u200bwidth'],
      ['firstName', 7],
    ] as const)
      expect([field, told(await change({ [field]: value }))]).toEqual([
        field,
        [400, 'invalid', field],
      ])
    const me = await at.ask('north.nurse', 'GET', '/user/me')
    expect(me.body.profile).toMatchObject(full)
    const cleared = await change({ lastName: null, description: '', language: 'en' })
    expect(cleared.body.profile).toMatchObject({ lastName: null, description: null })
  })

  it('gives its holder no other field', async () => {
    const before = await at.only(
      'select role, organization_id, is_staff, email from users where id = $1',
      [idOf('north.nurse')],
    )
    for (const more of [
      { role: 'system_admin' },
      { organization: idOf('south') },
      { isStaff: true },
      { email: 'other@example.com' },
      { groups: [idOf('group')] },
      { status: 'active' },
    ])
      expect(
        told(await at.ask('north.nurse', 'PATCH', '/user/me/profile', { firstName: 'A', ...more })),
      ).toEqual([400, 'invalid', Object.keys(more)[0]])
    expect(
      await at.only('select role, organization_id, is_staff, email from users where id = $1', [
        idOf('north.nurse'),
      ]),
    ).toEqual(before)
    expect(told(await at.ask(null, 'PATCH', '/user/me/profile', { firstName: 'A' }))).toEqual([
      401,
      'unauthenticated',
    ])
  })
})

const picture = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

const put = (as: PersonName | null, data: Uint8Array, type = 'image/png', name = 'me.png') => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], name, { type }))
  return app.request('PUT', '/api/user/me/avatar', {
    ...(as && { as: clinic.people[as] }),
    body: form,
  })
}
const stem = (filename: string) => filename.replace(/\.webp$/, '')
const filesOf = async (filename: string) =>
  (await readdir('media/avatars')).filter((file) => file.startsWith(stem(filename)))

describe('the own picture', () => {
  it('is stored in three sizes without what the camera wrote, under a random name, and takes the place of the one before', async () => {
    const data = await picture()
      .withExif({ IFD0: { Copyright: 'SECRET PLACE' } })
      .jpeg()
      .toBuffer()
    const first = await put('north.doctor', data, 'image/jpeg', 'holiday.jpg')
    expect(told(first)).toEqual([200])
    const { avatar } = first.body
    expect(avatar).toMatchObject({ owner: idOf('north.doctor'), mimeType: 'image/webp' })
    expect(avatar.filename).toMatch(/^[0-9a-f-]{36}\.webp$/)
    expect([
      avatar.sizes.size32.width,
      avatar.sizes.size96.width,
      avatar.sizes.size256.width,
    ]).toEqual([32, 96, 256])
    const me = await at.ask('north.doctor', 'GET', '/user/me')
    expect(me.body.avatar).toMatchObject({ id: avatar.id, thumbUrl: avatar.thumbUrl })
    const thumb = await app.request('GET', avatar.thumbUrl, { as: clinic.people['north.staff'] })
    const whole = await app.request('GET', avatar.url, { as: clinic.people['north.staff'] })
    expect([thumb.status, whole.status]).toEqual([200, 200])
    expect(whole.text).not.toContain('SECRET PLACE')
    expect(
      (await app.request('GET', avatar.url, { as: clinic.people['south.staff'] })).status,
    ).toBe(404)
    expect(await filesOf(avatar.filename)).toHaveLength(4)

    const second = await put('north.doctor', await picture().webp().toBuffer(), 'image/webp')
    expect(second.body.avatar.id).not.toBe(avatar.id)
    expect(await filesOf(avatar.filename)).toEqual([])
    expect(
      await at.only('select count(*)::int as n from avatars where owner_id = $1', [
        idOf('north.doctor'),
      ]),
    ).toEqual({ n: 1 })

    const gone = await at.ask('north.doctor', 'DELETE', '/user/me/avatar')
    expect(gone.body).toMatchObject({ avatar: null })
    expect(await filesOf(second.body.avatar.filename)).toEqual([])
    expect((await at.ask('north.doctor', 'GET', '/user/me')).body.avatar).toBeNull()
    expect(told(await at.ask('north.doctor', 'DELETE', '/user/me/avatar'))).toEqual([200])
  })

  it.each([
    ['text', () => Buffer.from('hello'), 'image/png', 415],
    ['text that says so', () => Buffer.from('hello'), 'text/plain', 415],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/svg+xml',
      415,
    ],
    [
      'an SVG in disguise',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'image/png',
      415,
    ],
    ['a GIF', () => picture(9, 9).gif().toBuffer(), 'image/gif', 415],
    [
      'a broken PNG',
      async () => (await picture().png().toBuffer()).subarray(0, 60),
      'image/png',
      400,
    ],
    [
      'six megabytes',
      async () => Buffer.concat([await picture().png().toBuffer(), Buffer.alloc(6 * 1024 * 1024)]),
      'image/png',
      413,
    ],
    [
      'more than five megabytes',
      async () => Buffer.concat([await picture().png().toBuffer(), Buffer.alloc(5 * 1024 * 1024)]),
      'image/png',
      413,
    ],
    [
      'sixty megapixels',
      () => picture(10_000, 6_000).png({ compressionLevel: 1 }).toBuffer(),
      'image/png',
      400,
    ],
  ] as const)(
    '%s is refused and nothing changes',
    async (_what, make, type, status) => {
      const kept = (await put('north.staff', await picture().png().toBuffer())).body.avatar
      const before = (await readdir('media/avatars')).length
      const answer = await put('north.staff', await make(), type)
      expect([answer.status, answer.body.errors[0].code]).toEqual([
        status,
        { 400: 'invalid', 413: 'too-large', 415: 'wrong-type' }[status],
      ])
      expect((await readdir('media/avatars')).length).toBe(before)
      expect((await at.ask('north.staff', 'GET', '/user/me')).body.avatar.id).toBe(kept.id)
    },
    60_000,
  )

  it('needs a file and a session, and is nobody else’s to replace', async () => {
    expect(told(await at.ask('north.staff', 'PUT', '/user/me/avatar', {}))).toEqual([
      400,
      'invalid',
      'file',
    ])
    expect(told(await put(null, await picture().png().toBuffer()))).toEqual([
      401,
      'unauthenticated',
    ])
    const own = (await put('north.staff', await picture().png().toBuffer())).body.avatar
    const form = new FormData()
    form.append(
      'file',
      new File([new Uint8Array(await picture().png().toBuffer())], 'me.png', { type: 'image/png' }),
    )
    form.append('_payload', JSON.stringify({ owner: idOf('north.staff') }))
    const other = await app.request('PATCH', `/api/avatars/${own.id}`, {
      as: clinic.people['north.doctor'],
      body: form,
    })
    expect(other.status).toBe(403)
    expect((await at.ask('north.staff', 'GET', '/user/me')).body.avatar.id).toBe(own.id)
  })
})
