import { grantableRoles, type Role, roleWords } from '../../../../access/roles.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import type { Choice } from '../forms/ChoiceField.tsx'

/** The roles that a role may hand out, as choices. */
export const listRoles = (role: Role, language: Language): Choice[] =>
  grantableRoles(role).map((value) => ({ value, label: sayIn(language, roleWords[value]) }))
