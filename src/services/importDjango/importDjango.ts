import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { importGroups } from './importGroups.ts'
import { importPatients, importStaff } from './importPeople.ts'
import type { ImportOptions, ImportReport, ImportRun, Tally } from './importTypes.ts'
import { importUsers } from './importUsers.ts'
import type { Dump } from './readDump.ts'

const none = (): Tally => ({ created: 0, unchanged: 0, refused: 0 })

async function findOrganization(req: PayloadRequest, slug: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    req,
    ...asSystem('an operator names the organization by its slug'),
  })
  if (!docs[0]) throw new Error(`There is no organization with the slug "${slug}".`)
  return docs[0].id
}

/**
 * Imports the groups, users, staff and patients of a Django installation. What an earlier run has
 * imported stays as it is, so that it may be repeated.
 * @throws Error with one plain sentence when nothing could be begun
 */
export async function importDjango(
  req: PayloadRequest,
  dump: Dump,
  options: ImportOptions,
): Promise<ImportReport> {
  const { organization } = options
  const report: ImportReport = {
    tallies: { groups: none(), users: none(), staff: none(), patients: none() },
    refusals: [],
    remarks: [],
    ignored: dump.ignored,
  }
  const run: ImportRun = {
    ...options,
    organizationId: organization === undefined ? null : await findOrganization(req, organization),
    report,
    groups: new Map(),
    users: new Map(),
  }
  await importGroups(req, run, dump.groups)
  await importUsers(req, run, dump.users)
  await importStaff(req, run, dump.staff)
  await importPatients(req, run, dump.patients)
  return report
}
