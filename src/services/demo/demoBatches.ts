import { appointmentBatches } from './appointmentBatches.ts'
import { listDemoAuditEvents } from './auditTrail.ts'
import type { DemoBatch, DemoOptions } from './demoTypes.ts'
import { accountRequestRow, auditEventRow, invitationRow } from './governanceRows.ts'
import { listDemoAccountRequests, listDemoInvitations } from './onboarding.ts'
import { listMailLogRows } from './mailLog.ts'
import { membershipRows } from './memberships.ts'
import { departmentRow, organizationBatches } from './organizationRows.ts'
import { patientBatches } from './patientBatches.ts'
import type { PatientMemory } from './patientBatches.ts'
import { staffRow, userBatches } from './peopleRows.ts'
import { listPlaceRosters } from './placeRoster.ts'
import type { PlaceRoster } from './placeRoster.ts'
import { listDemoGroups } from './plansAndGroups.ts'
import type { DemoGroup } from './plansAndGroups.ts'
import { listNationalUsers } from './users.ts'

function* rosterBatches(
  rosters: readonly PlaceRoster[],
  groups: readonly DemoGroup[],
): Generator<DemoBatch> {
  for (const { departments, staff, users } of rosters) {
    const userOf = new Map(users.map((user) => [user.staffId, user]))
    yield { table: 'departments', rows: departments.map(departmentRow) }
    yield* userBatches(users)
    yield { table: 'users_rels', rows: membershipRows(users, groups) }
    yield { table: 'staff', rows: staff.map((member) => staffRow(member, userOf.get(member.id))) }
  }
}

function* onboardingBatches(
  options: DemoOptions,
  { organization, departments, users }: PlaceRoster,
): Generator<DemoBatch> {
  const invitations = listDemoInvitations(options, organization, departments, users)
  yield { table: 'invitations', rows: invitations.map(invitationRow) }
  yield { table: 'messages', rows: listMailLogRows(options, organization, invitations) }
  yield {
    table: 'account_requests',
    rows: listDemoAccountRequests(options, organization, users).map(accountRequestRow),
  }
}

/** All rows of the demo, table by table, so that no row refers to a later one. */
export function* demoBatches(options: DemoOptions): Generator<DemoBatch> {
  const rosters = listPlaceRosters(options)
  yield* organizationBatches(options)
  yield* userBatches(listNationalUsers(options))
  yield* rosterBatches(rosters, listDemoGroups(options.seed))
  const trail = []
  for (const roster of rosters) {
    const memory: PatientMemory = { visitors: [], patients: [], users: [] }
    yield* patientBatches(options, roster, memory)
    yield* appointmentBatches(options, roster, memory.visitors)
    yield* onboardingBatches(options, roster)
    trail.push({
      organization: roster.organization,
      users: [...roster.users, ...memory.users],
      patients: memory.patients,
    })
  }
  yield { table: 'audit_events', rows: listDemoAuditEvents(options, trail).map(auditEventRow) }
}
