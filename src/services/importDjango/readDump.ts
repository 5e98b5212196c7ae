import { z } from 'zod'

const row = z.object({
  model: z.string(),
  pk: z.union([z.number(), z.string()]).nullish(),
  fields: z.record(z.string(), z.unknown()),
})

/** One object of a dump. `at` is its place in the file, counted from 1. */
export type DumpRow = z.infer<typeof row> & { at: number }

export interface Dump {
  groups: DumpRow[]
  users: DumpRow[]
  staff: DumpRow[]
  patients: DumpRow[]
  /** Models that are not imported, with the number of their rows. */
  ignored: Map<string, number>
}

type Kind = Exclude<keyof Dump, 'ignored'>

const staffModels = ['staff', 'staffmember', 'staffprofile', 'employee']
const patientModels = ['patient', 'paciente']

/** What a row is, by the name of its model; a user is told by the password, whatever the app is called. */
function kindOf({ fields, model }: z.infer<typeof row>): Kind | null {
  const name = model.toLowerCase().split('.').at(-1) ?? ''
  if (name === 'group' && typeof fields['name'] === 'string') return 'groups'
  if (name.endsWith('user') && 'password' in fields) return 'users'
  if (staffModels.includes(name)) return 'staff'
  return patientModels.includes(name) ? 'patients' : null
}

/**
 * Reads the JSON of Django's `dumpdata`.
 * @throws Error with one plain sentence when it is something else
 */
export function readDump(text: string): Dump {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new Error('The file is not JSON: make it with manage.py dumpdata --format json.')
  }
  const rows = z.array(row).safeParse(content)
  if (!rows.success)
    throw new Error('The file is no dump: a list of objects with model, pk and fields is expected.')
  const dump: Dump = { groups: [], users: [], staff: [], patients: [], ignored: new Map() }
  for (const [index, each] of rows.data.entries()) {
    const kind = kindOf(each)
    if (kind) dump[kind].push({ ...each, at: index + 1 })
    else dump.ignored.set(each.model, (dump.ignored.get(each.model) ?? 0) + 1)
  }
  return dump
}
