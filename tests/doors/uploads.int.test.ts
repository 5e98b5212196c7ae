import { readdir, rm } from 'node:fs/promises'

import sharp from 'sharp'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
const kept: string[] = []

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(async () => {
  for (const [folder, like] of [
    ['avatars', 'avatars'],
    ['logos', 'logos'],
  ] as const) {
    const found = await app.sql.query(
      `select to_jsonb(t)::text as row from ${like} t where filesize is not null`,
    )
    const text = found.rows.map(({ row }) => row).join(' ')
    const files = await readdir(`media/${folder}`).catch(() => [])
    await Promise.all(
      files
        .filter((file) => text.includes(file) || kept.includes(file))
        .map((file) => rm(`media/${folder}/${file}`, { force: true })),
    )
  }
  await app.close()
})

const picture = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

const upload = (
  as: PersonName | undefined,
  path: string,
  data: Uint8Array,
  { name = 'me.png', type = 'image/png', fields = {}, method = 'POST' } = {},
) => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], name, { type }))
  form.append('_payload', JSON.stringify(fields))
  return app.request(method, `/api${path}`, { ...(as && { as: clinic.people[as] }), body: form })
}

const rows = async (table = 'avatars'): Promise<number> =>
  (await app.sql.query(`select count(*)::int as n from ${table}`)).rows[0].n
const files = async (folder = 'avatars'): Promise<string[]> =>
  readdir(`media/${folder}`).catch(() => [])

const file = (as: PersonName | undefined, folder: string, name: string) =>
  app.request('GET', `/api/${folder}/file/${name}`, { ...(as && { as: clinic.people[as] }) })

describe('pictures of people', () => {
  it('are stored anew in three sizes under a random name, without what the camera wrote, for their uploader', async () => {
    const data = await picture()
      .withExif({ IFD0: { Copyright: 'SECRET PLACE', ImageDescription: 'SECRET PLACE' } })
      .jpeg()
      .toBuffer()
    expect(data.toString('latin1')).toContain('SECRET PLACE')
    const answer = await upload('north.nurse', '/avatars', data, {
      name: '../../evil name.jpg',
      type: 'image/jpeg',
      fields: { owner: idOf('north.doctor'), filename: 'mine.png' },
    })
    expect([answer.status, answer.body.errors ?? []]).toEqual([201, []])
    const { doc } = answer.body
    expect(doc.owner).toBe(idOf('north.nurse'))
    expect(doc.filename).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}\.webp$/)
    expect(doc.mimeType).toBe('image/webp')
    expect(Object.keys(doc.sizes).sort()).toEqual(['size256', 'size32', 'size96'])
    const whole = await app.request('GET', doc.url, { as: clinic.people['north.nurse'] })
    expect([
      whole.status,
      whole.headers.get('content-type'),
      whole.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/webp', 'nosniff'])
    expect(whole.headers.get('cache-control')).toMatch(/private/)
    expect(whole.text).not.toContain('SECRET PLACE')
    const thumb = await app.request('GET', doc.thumbUrl, { as: clinic.people['north.nurse'] })
    expect(thumb.status).toBe(200)
    expect([doc.sizes.size32.width, doc.sizes.size96.width, doc.sizes.size256.width]).toEqual([
      32, 96, 256,
    ])
  })

  it.each([
    ['a text file', () => Buffer.from('hello'), 'me.png', 'image/png', [400, 415]],
    ['a text file that says so', () => Buffer.from('hello'), 'me.txt', 'text/plain', [400, 415]],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'me.svg',
      'image/svg+xml',
      [400, 415],
    ],
    [
      'an SVG in disguise',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'me.png',
      'image/png',
      [400, 415],
    ],
    [
      'a page in disguise',
      () => Buffer.from('<html><script>alert(1)</script></html>'),
      'me.html',
      'image/png',
      [400, 415],
    ],
    ['a GIF', () => picture(9, 9).gif().toBuffer(), 'me.gif', 'image/gif', [400, 415]],
    ['a GIF in disguise', () => picture(9, 9).gif().toBuffer(), 'me.png', 'image/png', [400, 415]],
    [
      'a broken picture',
      async () => (await picture().png().toBuffer()).subarray(0, 60),
      'me.png',
      'image/png',
      [400],
    ],
    ['nothing', () => Buffer.alloc(0), 'me.png', 'image/png', [400, 415]],
    [
      'six megabytes',
      async () => Buffer.concat([await picture().png().toBuffer(), Buffer.alloc(6 * 1024 * 1024)]),
      'me.png',
      'image/png',
      [413],
    ],
    [
      'sixty megapixels',
      () => picture(10_000, 6_000).png({ compressionLevel: 1 }).toBuffer(),
      'me.png',
      'image/png',
      [400],
    ],
  ] as const)(
    '%s is refused and nothing is stored',
    async (_what, make, name, type, statuses) => {
      const [rowsBefore, filesBefore] = [await rows(), (await files()).length]
      const answer = await upload('north.staff', '/avatars', await make(), { name, type })
      expect([statuses.some((status) => status === answer.status), answer.status]).toEqual([
        true,
        answer.status,
      ])
      expect([await rows(), (await files()).length]).toEqual([rowsBefore, filesBefore])
    },
    60_000,
  )

  it('without a file, without a session, or by address are refused', async () => {
    const before = await rows()
    expect((await upload(undefined, '/avatars', await picture().png().toBuffer())).status).toBe(401)
    expect(
      (await app.request('POST', '/api/avatars', { as: clinic.people['north.staff'], body: {} }))
        .status,
    ).toBe(400)
    for (const path of [
      '/api/avatars/paste-url?src=http://127.0.0.1:9/a.png',
      `/api/avatars/paste-url/${idOf('north.staff.avatar')}?src=http://127.0.0.1:9/a.png`,
    ]) {
      const answer = await app.request('GET', path, { as: clinic.people.root })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    }
    expect(await rows()).toBe(before)
  })

  it('are served inside the organization and are not found outside', async () => {
    const made = await upload('north.doctor', '/avatars', await picture().png().toBuffer())
    const { filename, sizes } = made.body.doc
    const strip = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
    for (const name of [filename, sizes.size96.filename]) {
      for (const as of ['north.patient', 'north.staff', 'root'] as const)
        expect([as, (await file(as, 'avatars', name)).status]).toEqual([as, 200])
      for (const as of ['annex.admin', 'south.doctor', 'south.patient'] as const) {
        const answer = await file(as, 'avatars', name)
        expect([as, answer.status]).toEqual([as, 404])
        expect(strip(answer.text)).toBe(
          strip((await file(as, 'avatars', 'no-such-file.webp')).text),
        )
      }
      expect((await file(undefined, 'avatars', name)).status).toBe(401)
    }
  })

  it('a name that a client writes into a row opens no file of another', async () => {
    const secret = (await upload('south.doctor', '/avatars', await picture().png().toBuffer())).body
      .doc
    const own = (await upload('north.nurse', '/avatars', await picture().png().toBuffer())).body.doc
    const stolen = {
      filename: secret.filename,
      url: secret.url,
      thumbnailURL: secret.url,
      sizes: {
        size96: { filename: secret.sizes.size96.filename, url: secret.sizes.size96.url },
        size32: { filename: secret.filename },
      },
    }
    for (const answer of [
      await app.request('PATCH', `/api/avatars/${own.id}`, {
        as: clinic.people['north.nurse'],
        body: stolen,
      }),
      await app.request('PATCH', `/api/avatars?where[id][equals]=${own.id}`, {
        as: clinic.people['north.nurse'],
        body: stolen,
      }),
      await app.request('POST', '/api/graphql', {
        as: clinic.people['north.nurse'],
        body: {
          query: `mutation ($data: mutationAvatarUpdateInput!) { updateAvatar(id: "${own.id}", data: $data) { id } }`,
          variables: {
            data: {
              filename: secret.filename,
              sizes: { size96: { filename: secret.sizes.size96.filename } },
            },
          },
        },
      }),
      await upload('north.nurse', `/avatars/${own.id}`, await picture(40, 40).png().toBuffer(), {
        method: 'PATCH',
        fields: stolen,
      }),
    ])
      expect([200, 400, 403]).toContain(answer.status)
    const stored = await app.sql.query(
      'select to_jsonb(a)::text as row from avatars a where id = $1',
      [own.id],
    )
    expect(stored.rows[0].row).not.toContain(secret.filename.slice(0, 36))
    for (const name of [
      secret.filename,
      secret.sizes.size96.filename,
      secret.sizes.size32.filename,
    ]) {
      expect((await file('north.nurse', 'avatars', name)).status).toBe(404)
      expect((await file('south.doctor', 'avatars', name)).status).toBe(200)
    }
    kept.push(secret.filename, own.filename)
  })

  it('another’s picture is neither replaced nor taken', async () => {
    const made = (await upload('north.doctor', '/avatars', await picture().png().toBuffer())).body
      .doc
    const other = await upload(
      'north.nurse',
      `/avatars/${made.id}`,
      await picture(50, 50).png().toBuffer(),
      { method: 'PATCH' },
    )
    expect(other.status).toBe(403)
    const far = await upload(
      'south.nurse',
      `/avatars/${made.id}`,
      await picture(50, 50).png().toBuffer(),
      { method: 'PATCH' },
    )
    expect(far.status).toBe(404)
    const owned = await app.request('PATCH', `/api/avatars/${made.id}`, {
      as: clinic.people['north.doctor'],
      body: { owner: idOf('north.nurse') },
    })
    expect([owned.status, owned.body.doc.owner]).toEqual([200, idOf('north.doctor')])
    const worn = await app.request('PATCH', `/api/users/${idOf('north.nurse')}`, {
      as: clinic.people['north.nurse'],
      body: { avatar: made.id },
    })
    expect(worn.status).toBe(400)
  })

  it.each([
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    '....//package.json',
    '/etc/passwd',
    '.',
  ])('the path %s leads nowhere', async (name) => {
    const answer = await app.request('GET', `/api/avatars/file/${name}`, { as: clinic.people.root })
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/polyclinic"|root:/)
  })
})

describe('logos', () => {
  it('belong to an organization and are served inside it', async () => {
    const made = await upload('north.admin', '/logos', await picture(900, 900).png().toBuffer())
    expect([made.status, made.body.doc.organization, made.body.doc.width]).toEqual([
      201,
      idOf('north'),
      600,
    ])
    expect((await file('north.patient', 'logos', made.body.doc.filename)).status).toBe(200)
    expect((await file('south.admin', 'logos', made.body.doc.filename)).status).toBe(404)
    expect((await file('annex.admin', 'logos', made.body.doc.filename)).status).toBe(404)
    expect((await upload('north.doctor', '/logos', await picture().png().toBuffer())).status).toBe(
      403,
    )
    const before = await rows('logos')
    const foreign = await upload('north.admin', '/logos', await picture().png().toBuffer(), {
      fields: { organization: idOf('south') },
    })
    expect([foreign.status, await rows('logos')]).toEqual([400, before])
  })
})
