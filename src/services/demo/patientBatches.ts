import { listDemoAdmissions } from './admissions.ts'
import { admissionRow, examRow, followUpRow, patientRow } from './clinicalRows.ts'
import type { DemoBatch, DemoOptions, DemoRow } from './demoTypes.ts'
import { listDemoExams } from './exams.ts'
import type { DemoExam } from './exams.ts'
import { createDemoPatient } from './patients.ts'
import type { DemoPatient } from './patients.ts'
import { findPatientUser } from './patientUsers.ts'
import { userBatches } from './peopleRows.ts'
import type { PlaceRoster } from './placeRoster.ts'
import type { DemoUser } from './users.ts'
import type { Visitor } from './visitQueue.ts'

/** Patients whose rows are made and inserted together. */
const CHUNK = 2000

/** The patients that the audit trail may tell of. */
const REMEMBERED = 400

/** What later steps need to know of the patients, without keeping all of them in memory. */
export type PatientMemory = { visitors: Visitor[]; patients: DemoPatient[]; users: DemoUser[] }

const lastFollowUp = (exams: readonly DemoExam[]): string | null =>
  exams.reduce<string | null>(
    (last, exam) =>
      exam.followUpId && (last === null || exam.performedOn > last) ? exam.performedOn : last,
    null,
  )

const visitorOf = ({ id, firstName, lastName, registeredOn, createdAt }: DemoPatient): Visitor => ({
  id,
  firstName,
  lastName,
  registeredOn,
  createdAt,
})

/** The patients of a place with admissions, exams and follow-ups, in chunks. */
export function* patientBatches(
  options: DemoOptions,
  { organization, departments, clinicians, serialBase }: PlaceRoster,
  memory: PatientMemory,
): Generator<DemoBatch> {
  const care = departments.filter(({ specialty }) => specialty !== 'frontOffice')
  for (let start = 0; start < organization.patients; start += CHUNK) {
    const users: DemoUser[] = []
    const patients: DemoRow[] = []
    const admissions: DemoRow[] = []
    const exams: DemoRow[] = []
    const followUps: DemoRow[] = []
    const end = Math.min(start + CHUNK, organization.patients)
    for (let index = start; index < end; index++) {
      const patient = createDemoPatient(options, organization, care, serialBase, index)
      const cycles = listDemoAdmissions(options, patient)
      const history = cycles.flatMap((cycle) => listDemoExams(options, cycle, clinicians))
      const user = findPatientUser(options, patient)
      if (user) users.push(user)
      patients.push(
        patientRow(patient, {
          userId: user?.id ?? null,
          isActive: cycles.some(({ status }) => status === 'active'),
          lastFollowUpOn: lastFollowUp(history),
        }),
      )
      admissions.push(...cycles.map(admissionRow))
      for (const exam of history) {
        exams.push(examRow(exam))
        if (exam.followUpId) followUps.push(followUpRow(exam, exam.followUpId))
      }
      memory.visitors.push(visitorOf(patient))
      if (index < REMEMBERED) memory.patients.push(patient)
    }
    memory.users.push(...users)
    yield* userBatches(users)
    yield { table: 'patients', rows: patients }
    yield { table: 'admissions', rows: admissions }
    yield { table: 'exams', rows: exams }
    yield { table: 'follow_ups', rows: followUps }
  }
}
