import type { FlattenedField } from 'payload'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic } from '../support/clinic.ts'

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

/** An answer without what differs by request. */
const plain = ({ status, body }: Answer) => ({ status, errors: body.errors, doc: body.doc })
const nobody = '00000000-0000-4000-8000-000000000000'

type Link = {
  /** A row of the north, or null for collections whose relations are set on creation. */
  row: string | null
  /** What a new row needs beside the relation. */
  base?: () => object
  /** What is good, what belongs to the south. */
  good: string
  foreign: string
  /** The constraint that refuses it in the database, where it is not the answer's own field. */
  constraint: string
  /** The field that is named, where the patient follows from another relation. */
  told?: string
}

let serial = 0
const visit = () => ({
  organization: idOf('north'),
  patient: idOf('north.patient.mona'),
  doctor: idOf('north.staff.doctor'),
  startsAt: daysAhead(60 + ++serial),
})

/** Every relation that a person can write, with a row of another organization for it. */
const links: Record<string, Link> = {
  'departments.manager': {
    row: idOf('north.heart'),
    good: idOf('north.manager'),
    foreign: idOf('south.manager'),
    constraint: 'departments__manager__organization',
  },
  'users.department': {
    row: idOf('north.staff'),
    good: idOf('north.heart'),
    foreign: idOf('south.heart'),
    constraint: 'users__department__organization',
  },
  'users.avatar': {
    row: idOf('north.staff'),
    good: idOf('north.staff.avatar'),
    foreign: idOf('south.staff.avatar'),
    constraint: 'users__avatar__own',
  },
  'staff.department': {
    row: idOf('north.staff.staff'),
    good: idOf('north.heart'),
    foreign: idOf('south.heart'),
    constraint: 'staff__department__organization',
  },
  'staff.user': {
    row: idOf('north.staff.staff'),
    good: idOf('north.staff'),
    foreign: idOf('south.patient'),
    constraint: 'staff__user__organization',
  },
  'patients.department': {
    row: idOf('north.patient.mona'),
    good: idOf('north.heart'),
    foreign: idOf('south.heart'),
    constraint: 'patients__department__organization',
  },
  'patients.user': {
    row: idOf('north.patient.mona'),
    good: idOf('north.patient'),
    foreign: idOf('south.staff'),
    constraint: 'patients__user__organization',
  },
  'invitations.department': {
    row: idOf('north.invitation'),
    good: idOf('north.heart'),
    foreign: idOf('south.heart'),
    constraint: 'invitations__department__organization',
  },
  'organizations.logo': {
    row: idOf('north'),
    good: idOf('north.logo'),
    foreign: idOf('south.logo'),
    constraint: 'organizations__logo__organization',
  },
  'admissions.patient': {
    row: null,
    base: () => ({ organization: idOf('north'), startDate: '2026-01-01' }),
    good: idOf('north.patient.free'),
    foreign: idOf('south.patient.omar'),
    constraint: 'admissions__patient__organization',
  },
  'appointments.patient': {
    row: null,
    base: visit,
    good: idOf('north.patient.omar'),
    foreign: idOf('south.patient.omar'),
    constraint: 'appointments__patient__organization',
  },
  'appointments.doctor': {
    row: null,
    base: visit,
    good: idOf('north.staff.doctor'),
    foreign: idOf('south.staff.doctor'),
    constraint: 'appointments__doctor__organization',
  },
  ...Object.fromEntries(
    ['diagnoses', 'prescriptions', 'requirements'].flatMap((slug) => [
      [
        `${slug}.appointment`,
        {
          row: null,
          base: () => ({ organization: idOf('north'), text: 'rest' }),
          good: idOf('north.appointment.blank'),
          foreign: idOf('south.appointment.blank'),
          constraint: `${slug}__appointment__patient`,
        },
      ],
      [
        `${slug}.patient`,
        {
          row: idOf(`north.${slug}.mona`),
          good: idOf('north.patient.mona'),
          foreign: idOf('south.patient.omar'),
          constraint: `${slug}__appointment__patient`,
        },
      ],
    ]),
  ),
  'exams.patient': {
    row: null,
    base: () => ({
      organization: idOf('north'),
      admission: idOf('north.admission.omar'),
      kind: 'contact_note',
      contact_note: { text: 'called' },
    }),
    good: idOf('north.patient.omar'),
    foreign: idOf('south.patient.omar'),
    constraint: 'exams_admission_active',
    told: 'admission',
  },
  'exams.admission': {
    row: null,
    base: () => ({
      organization: idOf('north'),
      patient: idOf('north.patient.omar'),
      kind: 'contact_note',
      contact_note: { text: 'called' },
    }),
    good: idOf('north.admission.omar'),
    foreign: idOf('south.admission.omar'),
    constraint: 'exams_admission_active',
  },
}

/** Relations that point out of every organization, or that carry the organization itself. */
const above = [
  'organizations.parent',
  'organizations.plan',
  'plans.group',
  'users.groups',
  'invitations.groups',
]

/** Where several of them differ only by their own name. */
const carriers = [
  'departments',
  'users',
  'staff',
  'patients',
  'invitations',
  'account-requests',
  'logos',
  'admissions',
  'appointments',
  'diagnoses',
  'prescriptions',
  'requirements',
  'exams',
]

const serverWritten = [
  'audit-events',
  'messages',
  'login-sessions',
  'external-identities',
  'tokens',
  'follow-ups',
  'avatars',
]

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tableOf = (slug: string) => slug.replaceAll('-', '_')

describe('a relation into another organization', () => {
  it('is proved for every relation that a person can write', () => {
    const isLink = (field: FlattenedField) =>
      (field.type === 'relationship' || field.type === 'upload') &&
      field.access?.create?.({} as never) !== false
    const written = app.payload.config.collections
      .filter(({ slug }) => !slug.startsWith('payload-') && !serverWritten.includes(slug))
      .flatMap(({ slug, flattenedFields }) =>
        flattenedFields
          .filter((field) => isLink(field) && !('virtual' in field && field.virtual))
          .map(({ name }) => `${slug}.${name}`),
      )
      .filter(
        (path) =>
          !/\.(createdBy|updatedBy|invitedBy|acceptedBy|decidedBy|author|registeredBy|owner)$/.test(
            path,
          ),
      )
    const known = [
      ...Object.keys(links),
      ...above,
      ...carriers.map((slug) => `${slug}.organization`),
    ]
    expect(written.sort()).toEqual(known.sort())
  })

  beforeAll(async () => {
    await clinic.insert('patients', [
      {
        id: idOf('north.patient.free'),
        organization_id: idOf('north'),
        first_name: 'Free',
        last_name: 'Ali',
      },
    ])
    // A staff member and patients whose accounts are free to be linked.
    await clinic.quietly('update staff set user_id = null where id = $1', [
      idOf('north.staff.staff'),
    ])
    await clinic.quietly('update patients set user_id = null where id = any($1)', [
      [idOf('north.patient.mona'), idOf('south.patient.mona')],
    ])
    await clinic.quietly('update staff set user_id = null where id = $1', [
      idOf('south.staff.staff'),
    ])
  })

  it.each(Object.entries(links))(
    '%s: the same 400 as for a row that does not exist',
    async (path, link) => {
      const [slug = '', field = ''] = path.split('.')
      const write = (value: unknown) =>
        link.row === null
          ? send('POST', slug, { ...link.base?.(), [field]: value })
          : send('PATCH', `${slug}/${link.row}`, { [field]: value })
      const foreign = await write(link.foreign)
      expect([foreign.status, foreign.body.errors?.[0]?.field]).toEqual([400, link.told ?? field])
      expect(plain(await write(nobody))).toEqual(plain(foreign))
      for (const nonsense of ['nonsense', 5, { a: 1 }, ['a']]) {
        const refused = await write(nonsense)
        expect([nonsense, refused.status, refused.body.errors?.[0]?.field]).toEqual([
          nonsense,
          400,
          field,
        ])
      }
      const good = await write(link.good)
      expect([200, 201]).toContain(good.status)
      expect(good.body.doc[field]).toBe(link.good)

      // The same behind the application's back, as the application's own role.
      const statement = `update ${tableOf(slug)} set ${snake(field)}_id = $1, revision = revision where id = $2`
      await expect(
        app.sql.query(statement, [link.foreign, good.body.doc.id]),
      ).rejects.toMatchObject({
        constraint: expect.stringMatching(
          new RegExp(`^(${link.constraint}|exams__admission__patient)$`),
        ),
      })
      if (link.row === null) await send('DELETE', `${slug}/${good.body.doc.id}`)
    },
  )

  // Requests for accounts come through a door for everybody (tests/organizations/registration).
  it.each(carriers.filter((slug) => !['users', 'logos', 'account-requests'].includes(slug)))(
    '%s: a hospital’s own people cannot write into another one',
    async (slug) => {
      const base: Record<string, object> = {
        departments: { name: 'Bones' },
        staff: { firstName: 'A', lastName: 'B', employeeId: 'E-77' },
        patients: { firstName: 'A', lastName: 'B' },
        invitations: { email: 'guest@x.example', role: 'staff' },
        admissions: { patient: idOf('south.patient.omar'), startDate: '2026-01-01' },
        appointments: {
          ...visit(),
          patient: idOf('south.patient.omar'),
          doctor: idOf('south.staff.doctor'),
        },
        exams: {
          patient: idOf('south.patient.omar'),
          admission: idOf('south.admission.omar'),
          kind: 'contact_note',
          contact_note: { text: 'called' },
        },
      }
      const record = { appointment: idOf('south.appointment.blank'), text: 'rest' }
      const body = base[slug] ?? record
      const clinical = ['diagnoses', 'prescriptions', 'requirements', 'exams'].includes(slug)
      const as = clinic.people[clinical ? 'north.doctor' : 'north.admin'].token
      const foreign = await send('POST', slug, { ...body, organization: idOf('south') }, as)
      const missing = await send('POST', slug, { ...body, organization: nobody }, as)
      expect(plain(missing)).toEqual(plain(foreign))
      expect(foreign.status).toBe(400)
    },
  )

  it('is refused over GraphQL and by the Local API as well', async () => {
    const query = `mutation($data: mutationAppointmentInput!) { createAppointment(data: $data) { id } }`
    const book = async (doctor: string) => {
      const data = { ...visit(), startsAt: daysAhead(50), doctor, status: 'pending' }
      return (await send('POST', 'graphql', { query, variables: { data } })).body
    }
    const foreign = await book(idOf('south.staff.doctor'))
    expect(foreign.errors[0].extensions).toMatchObject({
      code: 'invalid-relation',
      field: 'doctor',
      statusCode: 400,
    })
    expect((await book(nobody)).errors[0].extensions).toEqual(foreign.errors[0].extensions)
    const local = app.payload.create({
      collection: 'appointments',
      data: { ...visit(), doctor: idOf('south.staff.doctor'), status: 'pending' },
      overrideAccess: true,
    })
    await expect(local).rejects.toThrow()
    const { rows } = await app.sql.query(
      'select count(*)::int as n from appointments where doctor_id = $1 and organization_id = $2',
      [idOf('south.staff.doctor'), idOf('north')],
    )
    expect(rows[0].n).toBe(0)
  })

  it('a hospital’s row cannot be moved to another one', async () => {
    const admin = clinic.people['north.admin'].token
    for (const path of [
      `departments/${idOf('north.lungs')}`,
      `staff/${idOf('north.staff.nurse')}`,
      `patients/${idOf('north.patient.free')}`,
      `appointments/${idOf('north.appointment.blank')}`,
    ]) {
      const foreign = await send('PATCH', path, { organization: idOf('south') }, admin)
      expect([path, foreign.status]).toEqual([path, 400])
      expect(plain(await send('PATCH', path, { organization: nobody }, admin))).toEqual(
        plain(foreign),
      )
    }
  })

  it('a patient with records stays where they are, whoever moves it', async () => {
    const moved = await send('PATCH', `patients/${idOf('north.patient.omar')}`, {
      organization: idOf('south'),
    })
    expect(moved.status).toBeGreaterThanOrEqual(400)
    expect(moved.status).toBeLessThan(500)
    const kept = await send('GET', `patients/${idOf('north.patient.omar')}`)
    expect(kept.body.organization).toBe(idOf('north'))
  })

  it('groups of another kind are not handed out inside an organization', async () => {
    const admin = clinic.people['north.admin'].token
    const person = `users/${idOf('north.nurse')}`
    const given = await send('PATCH', person, { groups: [idOf('group')] }, admin)
    expect(given.body.doc.groups).toEqual([idOf('group')])
    const refused = await send('PATCH', person, { groups: [idOf('group.system')] }, admin)
    expect([refused.status, refused.body.errors[0].field]).toEqual([403, 'groups'])
    const unknown = await send('PATCH', person, { groups: [nobody] }, admin)
    expect(plain(unknown)).toEqual(plain(refused))
  })

  it.each([
    ['organizations', 'plan', 'north'],
    ['plans', 'group', 'plan'],
  ])('%s.%s is a row that exists', async (slug, field, row) => {
    const refused = await send('PATCH', `${slug}/${idOf(row)}`, { [field]: nobody })
    expect([refused.status, refused.body.errors[0]]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-relation', field }),
    ])
  })

  it('an account belongs to one staff record and one patient', async () => {
    const taken = await send('PATCH', `staff/${idOf('north.staff.nurse')}`, {
      user: idOf('north.doctor'),
    })
    expect([taken.status, taken.body.errors[0].field]).toEqual([expect.any(Number), 'user'])
    expect([400, 409]).toContain(taken.status)
    const free = await send('PATCH', `staff/${idOf('north.staff.nurse')}`, {
      user: idOf('north.nurse'),
    })
    expect(free.status).toBe(200)
  })
})

describe('deleting', () => {
  it('an organization with patients is refused, an empty one goes with its departments and staff', async () => {
    const refused = await send('DELETE', `organizations/${idOf('north')}`)
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'organization-has-data'])
    const made = await send('POST', 'organizations', {
      name: 'Empty',
      slug: 'empty',
      kind: 'clinic',
    })
    const organization = made.body.doc.id
    const ward = await send('POST', 'departments', { organization, name: 'Ward' })
    const member = await send('POST', 'staff', {
      organization,
      firstName: 'A',
      lastName: 'B',
      employeeId: '1',
    })
    const person = await send('POST', 'users', {
      organization,
      username: 'left behind',
      role: 'staff',
    })
    const guest = await send('POST', 'invitations', {
      organization,
      email: 'g@x.example',
      role: 'staff',
    })
    expect([ward, member, person, guest].map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await send('DELETE', `organizations/${organization}`)).status).toBe(200)
    expect((await send('GET', `departments/${ward.body.doc.id}`)).status).toBe(404)
    expect((await send('GET', `invitations/${guest.body.doc.id}`)).status).toBe(404)
    const kept = await send('GET', `users/${person.body.doc.id}`)
    expect(kept.body).toMatchObject({ username: 'left behind', organization: null })
    const direct = app.sql.query('delete from organizations where id = $1', [idOf('north')])
    await expect(direct).rejects.toMatchObject({ constraint: 'organization_has_data' })
  })

  it('a patient with records is refused, one without goes', async () => {
    const refused = await send('DELETE', `patients/${idOf('north.patient.omar')}`)
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'in-use'])
    expect((await send('GET', `patients/${idOf('north.patient.omar')}`)).status).toBe(200)
    expect((await send('DELETE', `patients/${idOf('north.patient.free')}`)).status).toBe(200)
    expect((await send('GET', `patients/${idOf('north.patient.free')}`)).status).toBe(404)
  })

  it('a doctor with appointments, and an admission with exams, are refused', async () => {
    for (const path of [
      `staff/${idOf('north.staff.doctor')}`,
      `admissions/${idOf('north.admission.mona')}`,
    ]) {
      const refused = await send('DELETE', path)
      expect([path, refused.status, refused.body.errors[0].code]).toEqual([path, 409, 'in-use'])
    }
  })

  it('a plan in use is refused', async () => {
    const refused = await send('DELETE', `plans/${idOf('plan')}`)
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'in-use'])
  })

  it('a department leaves its people without one', async () => {
    await send('PATCH', `staff/${idOf('south.staff.nurse')}`, { department: idOf('south.lungs') })
    expect((await send('DELETE', `departments/${idOf('south.lungs')}`)).status).toBe(200)
    expect((await send('GET', `staff/${idOf('south.staff.nurse')}`)).body).toMatchObject({
      department: null,
      organization: idOf('south'),
    })
  })

  it('a user leaves exams, records and the staff record in place, with the names', async () => {
    const doctor = clinic.people['south.doctor']
    const exam = await send(
      'POST',
      'exams',
      {
        patient: idOf('south.patient.mona'),
        admission: idOf('south.admission.mona'),
        kind: 'contact_note',
        contact_note: { text: 'called' },
      },
      doctor.token,
    )
    expect(exam.body.doc).toMatchObject({
      registeredBy: doctor.id,
      registeredByName: 'doctor south',
    })
    const written = await send(
      'POST',
      'diagnoses',
      { appointment: idOf('south.appointment.blank'), text: 'sleep apnoea' },
      doctor.token,
    )
    expect(written.body.doc).toMatchObject({ author: doctor.id, authorName: 'doctor south' })

    const deleted = await send('DELETE', `users/${doctor.id}`)
    expect(deleted.body.errors).toBeUndefined()
    expect((await send('GET', `exams/${exam.body.doc.id}`)).body).toMatchObject({
      registeredBy: null,
      registeredByName: 'doctor south',
      createdBy: null,
    })
    expect((await send('GET', `diagnoses/${written.body.doc.id}`)).body).toMatchObject({
      author: null,
      authorName: 'doctor south',
    })
    expect((await send('GET', `staff/${idOf('south.staff.doctor')}`)).body).toMatchObject({
      user: null,
      accountState: 'none',
      lastName: 'south',
    })
  })

  it('nobody deletes, deactivates or demotes the own account', async () => {
    const me = `users/${clinic.people.root.id}`
    expect((await send('DELETE', me)).body.errors[0].code).toBe('not-yourself')
    for (const body of [{ status: 'deactivated' }, { role: 'staff' }])
      expect((await send('PATCH', me, body)).body.errors[0].code).toBe('not-yourself')
    expect((await send('GET', me)).body).toMatchObject({ role: 'system_admin', status: 'active' })
  })

  it('the last active system administrator stays, whatever happens at once', async () => {
    const others = [clinic.people.root, clinic.people.root2]
    const [one, two] = await Promise.all([
      send('PATCH', `users/${others[1]?.id}`, { role: 'staff' }, others[0]?.token),
      send('PATCH', `users/${others[0]?.id}`, { role: 'staff' }, others[1]?.token),
    ])
    expect([one.status, two.status].sort()).toEqual([200, expect.any(Number)])
    const { rows } = await app.sql.query(
      `select count(*)::int as n from users where role = 'system_admin' and status = 'active'`,
    )
    expect(rows[0].n).toBe(1)
    const last = app.sql.query(
      `update users set status = 'deactivated', revision = revision where role = 'system_admin'`,
    )
    await expect(last).rejects.toMatchObject({ constraint: 'last_system_admin' })
    await expect(
      app.sql.query(`delete from users where role = 'system_admin'`),
    ).rejects.toMatchObject({ constraint: 'last_system_admin' })
  })
})
