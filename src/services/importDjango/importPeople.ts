import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { importRow, nameRow, Unfit } from './importRow.ts'
import type { ImportRun } from './importTypes.ts'
import { planPatient, planStaff } from './planPeople.ts'
import type { DumpRow } from './readDump.ts'

const why = asSystem('an operator imports the people of a Django installation')

function organizationOf({ organizationId }: ImportRun): string {
  if (organizationId === null)
    throw new Unfit('staff and patients belong to an organization: name it with --organization.')
  return organizationId
}

/** Imports staff by their employee number; their users are linked where the dump says so. */
export async function importStaff(
  req: PayloadRequest,
  run: ImportRun,
  rows: readonly DumpRow[],
): Promise<void> {
  for (const row of rows) {
    const data = planStaff(row, run.users)
    await importRow(req, run, 'staff', nameRow(row, data.employeeId), async () => {
      const organization = organizationOf(run)
      const found = await req.payload.count({
        collection: 'staff',
        where: {
          and: [
            { organization: { equals: organization } },
            { employeeId: { equals: data.employeeId } },
          ],
        },
        req,
        ...why,
      })
      if (found.totalDocs > 0) return false
      await req.payload.create({
        collection: 'staff',
        data: { ...data, organization },
        req,
        ...why,
      })
      return true
    })
  }
}

/** Imports patients by their document; a patient without one could not be told apart the next time. */
export async function importPatients(
  req: PayloadRequest,
  run: ImportRun,
  rows: readonly DumpRow[],
): Promise<void> {
  for (const row of rows) {
    const data = planPatient(row, run.users)
    // The report names the row, not the patient: it may be kept and passed on.
    await importRow(req, run, 'patients', nameRow(row), async () => {
      const organization = organizationOf(run)
      const { documentNumber, documentType } = data
      if (!documentNumber) throw new Unfit('has no document number.')
      const found = await req.payload.count({
        collection: 'patients',
        where: {
          and: [
            { organization: { equals: organization } },
            { documentType: { equals: documentType } },
            { documentNumber: { equals: documentNumber } },
          ],
        },
        req,
        ...why,
      })
      if (found.totalDocs > 0) return false
      await req.payload.create({
        collection: 'patients',
        data: { ...data, organization },
        req,
        ...why,
      })
      return true
    })
  }
}
