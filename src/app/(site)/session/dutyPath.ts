import { z } from 'zod'

const duties = {
  'must-change-password': '/change-password',
  'must-set-up-second-factor': '/second-factor',
} as const

/** What a person must do before anything else, as the API says it. */
export const restriction = z
  .enum(['must-change-password', 'must-set-up-second-factor'])
  .nullish()
  .transform((duty) => duty ?? null)

/** Where the duty of a session is done; nowhere when it has none. */
export const dutyPath = (duty: keyof typeof duties | null): string | null =>
  duty === null ? null : duties[duty]

/** The path of a page with the one to go on to afterwards. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path
