import { listDemoAppointments } from './appointments.ts'
import { appointmentRow, recordRow } from './clinicalRows.ts'
import type { DemoBatch, DemoOptions, DemoRow } from './demoTypes.ts'
import type { PlaceRoster } from './placeRoster.ts'
import { listDemoRecords } from './records.ts'
import type { RecordKind } from './records.ts'
import { isPhysician } from './staff.ts'
import type { Visitor } from './visitQueue.ts'

/** Appointments whose rows are inserted together. */
const CHUNK = 5000

type Chunk = { appointments: DemoRow[] } & Record<RecordKind, DemoRow[]>

const emptyChunk = (): Chunk => ({
  appointments: [],
  diagnoses: [],
  prescriptions: [],
  requirements: [],
})

function* batchesOf(chunk: Chunk): Generator<DemoBatch> {
  yield { table: 'appointments', rows: chunk.appointments }
  yield { table: 'diagnoses', rows: chunk.diagnoses }
  yield { table: 'prescriptions', rows: chunk.prescriptions }
  yield { table: 'requirements', rows: chunk.requirements }
}

/** The appointment book of a place with the records of its completed visits, in chunks. */
export function* appointmentBatches(
  options: DemoOptions,
  { organization, staff, users }: PlaceRoster,
  visitors: readonly Visitor[],
): Generator<DemoBatch> {
  const userOf = new Map(users.map((user) => [user.staffId, user.id]))
  let chunk = emptyChunk()
  const doctors = staff.filter(isPhysician)
  for (const day of listDemoAppointments(options, organization, doctors, visitors)) {
    for (const appointment of day) {
      chunk.appointments.push(appointmentRow(appointment))
      for (const record of listDemoRecords(options, appointment)) {
        chunk[record.kind].push(recordRow(record, userOf.get(appointment.doctor.id) ?? null))
      }
    }
    if (chunk.appointments.length >= CHUNK) {
      yield* batchesOf(chunk)
      chunk = emptyChunk()
    }
  }
  yield* batchesOf(chunk)
}
