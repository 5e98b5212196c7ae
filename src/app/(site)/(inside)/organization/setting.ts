import { words, type Words } from '../../../../lib/words.ts'

interface Described {
  name: string
  label: Words
  help?: Words
}

/** One setting of an organization: how it is shown and how it is sent. */
export type Setting =
  | (Described & { kind: 'text' | 'ltr' | 'flag' })
  | (Described & { kind: 'number'; unit?: Words })
  | (Described & { kind: 'choice'; options: Readonly<Record<string, Words>> })
  | (Described & { kind: 'many'; options: Readonly<Record<string, Words>> })

export interface SettingsSection {
  name: string
  title: Words
  help: Words
  settings: readonly Setting[]
}

/** Units as they stand inside a field. */
export const units = {
  minutes: words('min', 'دقيقة', 'min'),
  hours: words('h', 'ساعة', 'h'),
  days: words('days', 'يوم', 'días'),
} as const
