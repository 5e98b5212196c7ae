import { addDays, localInstant } from './calendar.ts'
import type { DemoOptions, JsonValue } from './demoTypes.ts'
import type { DemoOrganization } from './organizations.ts'
import type { DemoPatient } from './patients.ts'
import { fullName } from './personNames.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { DemoUser } from './users.ts'

export type DemoAuditEvent = {
  id: string
  at: string
  actorId: string | null
  actorName: string
  action: string
  outcome: 'success' | 'failure' | 'denied'
  organizationId: string | null
  collection: string | null
  documentId: string | null
  patientId: string | null
  subjectId: string | null
  changes: JsonValue
  ip: string
  userAgent: string
  requestId: string
}

/** The trail of the demo tells of this many days. */
const TRAIL_DAYS = 7

/** Addresses that are set aside for documentation (RFC 5737), one network per place. */
const networks = ['192.0.2', '198.51.100', '203.0.113'] as const

const userAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
] as const

type Deed = Partial<DemoAuditEvent> & { action: string; minute: number }

/** What somebody did with a patient's data on a working day. */
const patientDeeds = (random: Random, user: DemoUser, patients: readonly DemoPatient[]): Deed[] => {
  if (!['doctor', 'nurse', 'receptionist', 'hospital_admin'].includes(user.role)) return []
  const about = (patient: DemoPatient) => ({
    collection: 'patients',
    documentId: patient.id,
    patientId: patient.id,
  })
  return Array.from({ length: random.int(1, 4) }, () => {
    const patient = random.pick(patients)
    const minute = random.int(8 * 60 + 20, 16 * 60)
    if (user.role === 'receptionist' && random.chance(0.5)) {
      const changes = { city: { from: null, to: patient.city } }
      return { action: 'update', minute, changes, ...about(patient) }
    }
    return { action: 'patient.read', minute, ...about(patient) }
  })
}

const workingDay = (random: Random, user: DemoUser, patients: readonly DemoPatient[]): Deed[] => {
  const arrival = 8 * 60 - random.int(0, 14)
  const self = { collection: 'users', documentId: user.id, subjectId: user.id }
  const failed: Deed[] = random.chance(0.08)
    ? [{ action: 'login.failed', outcome: 'failure', minute: arrival - 1, ...self }]
    : []
  return [
    ...failed,
    { action: 'login.succeeded', minute: arrival, ...self },
    ...patientDeeds(random, user, patients),
    ...(random.chance(0.7)
      ? [{ action: 'logout', minute: 16 * 60 + random.int(1, 60), ...self }]
      : []),
  ]
}

const eventsOfUser = (
  { seed, today }: DemoOptions,
  organization: DemoOrganization,
  user: DemoUser,
  patients: readonly DemoPatient[],
  network: string,
): DemoAuditEvent[] => {
  const random = createRandom(`${seed} audit ${user.id}`)
  const ip = `${network}.${random.int(10, 200)}`
  const userAgent = random.pick(userAgents)
  return Array.from({ length: TRAIL_DAYS }, (_, index) =>
    addDays(today, index - TRAIL_DAYS),
  ).flatMap((date) =>
    random.chance(0.7)
      ? workingDay(random, user, patients).map(({ minute, ...deed }) => ({
          id: random.uuid(),
          at: localInstant(date, minute, organization.timezone),
          actorId: user.id,
          actorName: fullName(user),
          outcome: 'success' as const,
          organizationId: organization.id,
          collection: null,
          documentId: null,
          patientId: null,
          subjectId: null,
          changes: null,
          ip,
          userAgent,
          requestId: random.uuid(),
          ...deed,
        }))
      : [],
  )
}

/** What the people of the places did in the last week, oldest first. */
export const listDemoAuditEvents = (
  options: DemoOptions,
  places: readonly {
    organization: DemoOrganization
    users: readonly DemoUser[]
    patients: readonly DemoPatient[]
  }[],
): DemoAuditEvent[] =>
  places
    .flatMap(({ organization, users, patients }, place) =>
      users
        .filter((user) => user.status === 'active' && user.lastLoginAt && patients.length > 0)
        .filter((user) => user.lastLoginAt && user.lastLoginAt > addDays(options.today, -10))
        .flatMap((user) =>
          eventsOfUser(options, organization, user, patients, networks[place % 3] ?? networks[0]),
        ),
    )
    .sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id))
