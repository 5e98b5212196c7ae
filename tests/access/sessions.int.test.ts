import { setTimeout as pause } from 'node:timers/promises'

import { hashPassword, type PasswordHash } from '../../src/services/accounts/passwordHash.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type Person, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let stored: PasswordHash

const password = 'eleven blue horses'

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  stored = await hashPassword(password)
})

afterAll(() => app.close())

const get = (path: string, as: { token: string }) => app.request('GET', `/api${path}`, { as })
const patch = (path: string, as: { token: string }, body: unknown) =>
  app.request('PATCH', `/api${path}`, { as, body })
const root = () => clinic.people.root
const whoIs = async (as: { token: string }) => (await get('/users/me', as)).body.user

/** A person of the hospital, signed in, with a password. */
async function signedIn(name: string, role = 'doctor'): Promise<Person> {
  const id = idOf(name)
  await clinic.insert('users', [
    {
      id,
      username: name,
      email: `${name}@example.com`,
      role,
      status: 'active',
      is_staff: false,
      organization_id: idOf('north'),
    },
  ])
  await clinic.insert('user_credentials', [{ user_id: id, ...stored }])
  return { id, name: name as PersonName, role, ...(await clinic.openSession(id)) }
}

const login = (name: string) =>
  app.request('POST', '/api/users/login', { body: { username: name, password } })

describe('the next request with the same token', () => {
  it('feels a change of role', async () => {
    const person = await signedIn('demoted')
    expect((await get('/diagnoses', person)).status).toBe(200)
    expect((await patch(`/users/${person.id}`, root(), { role: 'receptionist' })).status).toBe(200)
    expect((await get('/diagnoses', person)).status).toBe(403)
    expect((await get('/patients', person)).status).toBe(200)
    await patch(`/users/${person.id}`, root(), { role: 'doctor' })
    expect((await get('/diagnoses', person)).status).toBe(200)
  })

  it('feels a change of organization', async () => {
    const person = await signedIn('moved')
    const north = `/patients/${idOf('north.patient.mona')}`
    const south = `/patients/${idOf('south.patient.mona')}`
    expect([(await get(north, person)).status, (await get(south, person)).status]).toEqual([
      200, 404,
    ])
    expect(
      (await patch(`/users/${person.id}`, root(), { organization: idOf('south') })).status,
    ).toBe(200)
    expect([(await get(north, person)).status, (await get(south, person)).status]).toEqual([
      404, 200,
    ])
    await patch(`/users/${person.id}`, root(), { organization: null })
    expect((await get(south, person)).status).toBe(404)
    expect((await get('/patients', person)).body.totalDocs).toBe(0)
    expect((await get('/users', person)).body.docs.map(({ id }: { id: string }) => id)).toEqual([
      person.id,
    ])
  })

  it('feels a deactivation, and a reactivation brings no session back', async () => {
    const person = await signedIn('deactivated')
    expect(await whoIs(person)).not.toBeNull()
    expect((await patch(`/users/${person.id}`, root(), { status: 'deactivated' })).status).toBe(200)
    expect(await whoIs(person)).toBeNull()
    expect((await get('/patients', person)).status).toBe(401)
    await patch(`/users/${person.id}`, root(), { status: 'active' })
    expect(await whoIs(person)).toBeNull()
    expect((await login(person.name)).status).toBe(200)
  })

  it('feels a new password', async () => {
    const person = await signedIn('renewed')
    expect(
      (await patch(`/users/${person.id}`, root(), { password: 'twelve green donkeys' })).status,
    ).toBe(200)
    expect(await whoIs(person)).toBeNull()
  })

  it('feels the end of the session and of that one only', async () => {
    const person = await signedIn('leaving')
    const other = await clinic.openSession(person.id)
    await app.request('POST', '/api/users/logout', { as: person })
    expect(await whoIs(person)).toBeNull()
    expect((await whoIs(other)).id).toBe(person.id)
    const third = await clinic.openSession(person.id)
    await app.request('POST', '/api/users/logout?allSessions=true', { as: other })
    expect([await whoIs(other), await whoIs(third)]).toEqual([null, null])
  })

  it('feels the deletion of the session by its owner or an administrator', async () => {
    const person = await signedIn('listed')
    expect(
      (
        await app.request('DELETE', `/api/login-sessions/${person.session}`, {
          as: clinic.people['south.admin'],
        })
      ).status,
    ).toBe(404)
    expect((await whoIs(person)).id).toBe(person.id)
    expect(
      (
        await app.request('DELETE', `/api/login-sessions/${person.session}`, {
          as: clinic.people['north.admin'],
        })
      ).status,
    ).toBe(200)
    expect(await whoIs(person)).toBeNull()
  })

  it('feels that the organization is switched off, system administrators excepted', async () => {
    const person = await signedIn('switched')
    const above = await signedIn('switched.above', 'system_admin')
    expect(
      (await patch(`/organizations/${idOf('north')}`, root(), { isActive: false })).status,
    ).toBe(200)
    expect((await get('/patients', person)).status).toBe(401)
    expect((await login(person.name)).status).toBe(401)
    expect((await get(`/organizations/${idOf('north')}`, above)).body.isActive).toBe(false)
    expect((await get(`/patients/${idOf('north.patient.mona')}`, root())).status).toBe(200)
    await patch(`/organizations/${idOf('north')}`, root(), { isActive: true })
    // What had ended stays ended.
    expect((await get('/patients', person)).status).toBe(401)
    expect((await login(person.name)).status).toBe(200)
    for (const name of Object.keys(clinic.people) as PersonName[])
      Object.assign(clinic.people[name], await clinic.openSession(idOf(name)))
  })

  it('takes nothing from the claims of a token', async () => {
    const person = await signedIn('claiming', 'patient')
    const [head, claims = '', signature] = person.token.split('.')
    const told = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect(Object.keys(told).sort()).toEqual(['aud', 'collection', 'exp', 'iat', 'sid'])
    const forged = Buffer.from(
      JSON.stringify({ ...told, role: 'system_admin', id: idOf('root') }),
    ).toString('base64url')
    expect(await whoIs({ token: [head, forged, signature].join('.') })).toBeNull()
  })
})

describe('while somebody signs in', () => {
  /** Holds the person's row with a change, lets the sign-in run into it, then commits the change. */
  async function during(
    name: string,
    change: (client: {
      query: (text: string, values?: unknown[]) => Promise<unknown>
    }) => Promise<unknown>,
  ) {
    const client = await app.sql.connect()
    try {
      await client.query('begin')
      await change(client)
      const answer = login(name)
      const isWaiting = async () => {
        const waiting = await app.sql.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return waiting.rows.length > 0
      }
      while (!(await isWaiting())) await pause(20)
      await client.query('commit')
      return await answer
    } finally {
      client.release()
    }
  }
  const row = async (id: string) =>
    (await app.sql.query('select role, status, is_superuser from users where id = $1', [id]))
      .rows[0]

  it('a demotion stands', async () => {
    const person = await signedIn('demoted.meanwhile')
    const answer = await during(person.name, (client) =>
      client.query(`update users set role = 'receptionist' where id = $1`, [person.id]),
    )
    expect([answer.status, answer.body.user.role]).toEqual([200, 'receptionist'])
    expect((await row(person.id)).role).toBe('receptionist')
    expect((await get('/diagnoses', answer.body)).status).toBe(403)
  })

  it('a deactivation stands and opens no session', async () => {
    const person = await signedIn('deactivated.meanwhile')
    const answer = await during(person.name, (client) =>
      client.query(`update users set status = 'deactivated' where id = $1`, [person.id]),
    )
    expect([answer.status, answer.body.errors[0].code, answer.headers.get('set-cookie')]).toEqual([
      401,
      'account-deactivated',
      null,
    ])
    expect((await row(person.id)).status).toBe('deactivated')
    const open = await app.sql.query(
      'select 1 from login_sessions where user_id = $1 and id <> $2',
      [person.id, person.session],
    )
    expect(open.rows).toEqual([])
  })

  it('a new password makes the old one useless', async () => {
    const person = await signedIn('renewed.meanwhile')
    const answer = await during(person.name, async (client) => {
      await client.query(`update users set password_changed_at = now() where id = $1`, [person.id])
      await client.query(
        `update user_credentials set hash = 'pbkdf2-sha256-v1:${'0'.repeat(64)}' where user_id = $1`,
        [person.id],
      )
    })
    expect([answer.status, answer.body.errors[0].code]).toEqual([401, 'invalid-credentials'])
  })

  it('the cookie is out of reach for scripts and other sites', async () => {
    const person = await signedIn('with.a.cookie')
    const answer = await login(person.name)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^polyclinic-token=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Expires=/)
    // This server's address is no https one; tests/doors/sessionCookie.test.ts has one that is.
    expect(cookie).not.toMatch(/Secure|Domain/)
    const [pair = ''] = cookie.split(';')
    const me = await app.request('GET', '/api/users/me', { headers: { cookie: pair } })
    expect(me.body.user.id).toBe(person.id)
    const out = await app.request('POST', '/api/users/logout', { headers: { cookie: pair } })
    expect(out.headers.get('set-cookie')).toMatch(/^polyclinic-token=; .*1970/)
    const after = await app.request('GET', '/api/users/me', { headers: { cookie: pair } })
    expect(after.body.user).toBeNull()
  })

  it('several sign-ins at once all get a session', async () => {
    const person = await signedIn('everywhere')
    const answers = await Promise.all([1, 2, 3].map(() => login(person.name)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    for (const { body } of answers) expect((await whoIs(body)).id).toBe(person.id)
  })

  it('an edit in the panel at the same time is not lost', async () => {
    const person = await signedIn('edited.meanwhile')
    const [signed, edited] = await Promise.all([
      login(person.name),
      patch(`/users/${person.id}`, root(), { title: 'Prof' }),
    ])
    expect([signed.status, edited.status]).toEqual([200, 200])
    const found = await app.sql.query('select title, last_login_at from users where id = $1', [
      person.id,
    ])
    expect(found.rows[0].title).toBe('Prof')
    expect(found.rows[0].last_login_at).not.toBeNull()
  })
})

describe('revisions', () => {
  const mona = `/patients/${idOf('north.patient.mona')}`
  const doctor = () => clinic.people['north.doctor']

  it('a stale one changes nothing, the present one does, none is the present one', async () => {
    const { revision } = (await get(mona, doctor())).body
    expect((await patch(mona, doctor(), { city: 'Giza', revision })).body.doc.revision).toBe(
      revision + 1,
    )
    const stale = await patch(mona, doctor(), { city: 'Luxor', revision })
    expect([stale.status, stale.body.errors[0].code, stale.body.errors[0].field]).toEqual([
      409,
      'stale-revision',
      'revision',
    ])
    expect((await get(mona, doctor())).body.city).toBe('Giza')
    expect((await patch(mona, doctor(), { city: 'Aswan' })).status).toBe(200)
    for (const odd of ['x', -1, 1.5, {}, [], true]) {
      const answer = await patch(mona, doctor(), { city: 'Luxor', revision: odd })
      expect([odd, [400, 409].includes(answer.status)]).toEqual([odd, true])
    }
    expect((await get(mona, doctor())).body.city).toBe('Aswan')
  })

  const ways: Record<
    string,
    (
      slug: string,
      name: string,
      id: string,
      data: Record<string, unknown>,
      as: Person,
    ) => Promise<boolean>
  > = {
    REST: async (slug, _name, id, data, as) => {
      const { status } = await patch(`/${slug}/${id}`, as, data)
      expect([200, 409]).toContain(status)
      return status === 200
    },
    GraphQL: async (_slug, name, id, data, as) => {
      const { body } = await app.request('POST', '/api/graphql', {
        as,
        body: {
          query: `mutation ($data: mutation${name}UpdateInput!) { update${name}(id: "${id}", data: $data) { id } }`,
          variables: { data },
        },
      })
      if (body.errors) expect(body.errors[0].extensions.statusCode).toBe(409)
      return !body.errors
    },
    'the Local API': async (slug, _name, id, data) =>
      app.payload
        .update({ collection: slug as 'patients', id, data: data, overrideAccess: true })
        .then(
          () => true,
          () => false,
        ),
  }

  it.each(Object.keys(ways))(
    'parallel changes of different fields over %s both hold, or one is refused',
    async (way) => {
      const change = ways[way]
      if (!change) throw new Error(way)
      const subjects: [string, string, string, [string, string], [string, string]][] = [
        ['patients', 'Patient', idOf('north.patient.mona'), ['city', 'city'], ['region', 'region']],
        ['users', 'User', idOf('north.nurse'), ['title', 'title'], ['description', 'description']],
        [
          'staff',
          'Staff',
          idOf('north.staff.nurse'),
          ['jobTitle', 'job_title'],
          ['specialization', 'specialization'],
        ],
        [
          'appointments',
          'Appointment',
          idOf('north.appointment.mona'),
          ['reason', 'reason'],
          ['cancelReason', 'cancel_reason'],
        ],
      ]
      for (const [slug, name, id, [one, oneColumn], [two, twoColumn]] of subjects) {
        for (let round = 0; round < 8; round += 1) {
          const value = `${way} ${round}`
          const done = await Promise.all([
            change(slug, name, id, { [one]: value }, root()),
            change(slug, name, id, { [two]: value }, root()),
          ])
          const found = await app.sql.query(
            `select ${oneColumn} as one, ${twoColumn} as two from ${slug} where id = $1`,
            [id],
          )
          expect(done).toContain(true)
          expect([slug, round, found.rows[0].one === value, found.rows[0].two === value]).toEqual([
            slug,
            round,
            ...done,
          ])
        }
      }
    },
    60_000,
  )
})
