import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { cleanText } from '../../lib/text.ts'
import { importRow, nameRow, Unfit } from './importRow.ts'
import type { ImportRun } from './importTypes.ts'
import type { DumpRow } from './readDump.ts'

const why = asSystem('an operator imports the groups of a Django installation')

async function ensureGroup(
  req: PayloadRequest,
  name: string,
): Promise<{ id: string; created: boolean }> {
  const { payload } = req
  const found = await payload.find({
    collection: 'groups',
    where: { name: { equals: name } },
    limit: 1,
    pagination: false,
    req,
    ...why,
  })
  const [known] = found.docs
  if (known && known.kind !== 'organization')
    throw new Unfit('a group of the system or of a plan has this name; its members do not join it.')
  if (known) return { id: known.id, created: false }
  const data = { name, kind: 'organization', permissions: [] } as const
  const group = await payload.create({
    collection: 'groups',
    data: { ...data, permissions: [] },
    req,
    ...why,
  })
  return { id: group.id, created: true }
}

/** Imports groups by name. What they allow is not taken over: permissions of Django's models mean nothing here. */
export async function importGroups(
  req: PayloadRequest,
  run: ImportRun,
  rows: readonly DumpRow[],
): Promise<void> {
  for (const row of rows) {
    const name = String(cleanText(row.fields['name']))
    const group: { id: string | null; name: string } = { id: null, name }
    await importRow(req, run, 'groups', nameRow(row, name), async () => {
      const { created, id } = await ensureGroup(req, name)
      if (!created || !run.dryRun) group.id = id
      return created
    })
    run.groups.set(name, group)
    if (row.pk !== undefined && row.pk !== null) run.groups.set(`pk ${row.pk}`, group)
  }
}
