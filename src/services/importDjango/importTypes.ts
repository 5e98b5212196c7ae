import type { Role } from '../../access/roles.ts'

export interface ImportOptions {
  /** Slug of the organization that everybody but superusers joins. */
  organization?: string | undefined
  /** Which group of the dump makes which role. */
  roles: ReadonlyMap<string, Role>
  /** Tries everything and stores nothing. */
  dryRun: boolean
}

export interface Tally {
  created: number
  /** Already there from an earlier run. */
  unchanged: number
  refused: number
}

export type ImportedKind = 'groups' | 'users' | 'staff' | 'patients'

export interface ImportReport {
  tallies: Record<ImportedKind, Tally>
  /** One sentence for each row that was not imported. */
  refusals: string[]
  /** One sentence for each row that was imported with something left out. */
  remarks: string[]
  ignored: ReadonlyMap<string, number>
}

/** What the parts of one import share. */
export interface ImportRun extends ImportOptions {
  organizationId: string | null
  report: ImportReport
  /** Our groups by what rows of users call them: the key in the dump, and the name. */
  groups: Map<string, { id: string | null; name: string }>
  /** Our users by their key in the dump. */
  users: Map<string, string>
}
