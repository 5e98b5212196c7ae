import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic
let payloadsOwn: (request: Request) => Promise<Response>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  await app.sql.query(
    `update appointments set note = '{"root": {"type": "root", "children": [], "version": 1, "format": "", "indent": 0, "direction": null}}' where true`,
  )
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  payloadsOwn = (request) => handleEndpoints({ config, request })
})

afterAll(() => app.close())

const askers: PersonName[] = [
  'root',
  'north.admin',
  'north.manager',
  'north.doctor',
  'north.receptionist',
  'north.patient',
]

const collections = [
  'users',
  'staff',
  'invitations',
  'account-requests',
  'avatars',
  'organizations',
  'departments',
  'logos',
  'patients',
  'admissions',
  'appointments',
  'diagnoses',
  'prescriptions',
  'requirements',
  'exams',
  'follow-ups',
  'audit-events',
  'messages',
  'login-sessions',
  'external-identities',
  'plans',
  'groups',
  'tokens',
]

const queries = [
  '',
  '?depth=1&limit=3',
  '?depth=2&limit=2&sort=-updatedAt',
  '?limit=2&page=2',
  '?pagination=false&limit=3',
  '?limit=2&select[organization]=true&select[patient]=true&depth=1',
  '?limit=2&select[revision]=false',
  '?limit=2&where[createdAt][greater_than]=2026-01-01&where[id][exists]=true',
  '?limit=2&depth=1&populate[patients][fullName]=true&populate[staff][fullName]=true',
]

const singles: Record<string, string> = {
  patients: idOf('north.patient.mona'),
  appointments: idOf('north.appointment.mona'),
  exams: idOf('north.exam.mona'),
  admissions: idOf('north.admission.mona'),
  diagnoses: idOf('north.diagnoses.mona'),
  'follow-ups': idOf('north.follow-up.mona'),
  staff: idOf('north.staff.doctor'),
  users: idOf('north.doctor'),
  organizations: idOf('north'),
}

const own = async (path: string, as: PersonName) => {
  const headers = { authorization: `JWT ${clinic.people[as].token}` }
  const answer = await payloadsOwn(
    new Request(new URL(path, process.env['SERVER_URL']), { headers }),
  )
  return { status: answer.status, text: await answer.text() }
}

async function expectSame(path: string, as: PersonName) {
  const ours = await app.request('GET', path, { as: clinic.people[as] })
  const theirs = await own(path, as)
  // Refusals are told in our own form; what is answered is the same to the byte.
  expect([path, ours.status]).toEqual([path, theirs.status])
  if (ours.status === 200) expect([path, ours.text]).toEqual([path, theirs.text])
  return ours.status
}

describe('lean reads', () => {
  it.each(askers)('answer %s exactly what Payload answers', async (as) => {
    let answered = 0
    for (const collection of collections) {
      for (const query of queries) {
        const path = `/api/${collection}${query}`
        if ((await expectSame(path, as)) === 200) answered += 1
      }
    }
    for (const [collection, id] of Object.entries(singles)) {
      for (const query of ['', '?depth=1', '?depth=2', '?select[organization]=true']) {
        if ((await expectSame(`/api/${collection}/${id}${query}`, as)) === 200) answered += 1
      }
    }
    expect(answered).toBeGreaterThan(30)
  })

  it.each([
    '/api/appointments?where[note][exists]=true',
    '/api/appointments?sort=note',
    '/api/patients?where[nonsense][equals]=1',
    '/api/patients?where[organization.name][equals]=north&limit=2',
    '/api/appointments?limit=2&depth=1&select[patient]=true&populate[patients][nonsense]=true',
  ])('a receptionist is answered or refused like by Payload: %s', async (path) => {
    const ours = await app.request('GET', path, { as: clinic.people['north.receptionist'] })
    const theirs = await own(path, 'north.receptionist')
    expect(ours.status).toBe(theirs.status)
  })

  it('show the note of an appointment to the doctor and not to the receptionist', async () => {
    const path = `/api/appointments/${idOf('north.appointment.mona')}`
    const doctor = await app.request('GET', path, { as: clinic.people['north.doctor'] })
    const receptionist = await app.request('GET', path, { as: clinic.people['north.receptionist'] })
    expect(doctor.body.note.root.type).toBe('root')
    expect(receptionist.body).not.toHaveProperty('note')
    expect(receptionist.status).toBe(200)
  })
})
