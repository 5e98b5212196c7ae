import type { ApiError } from '../asking/askApi.ts'

/** What a form shows after it was sent: what was wrong, what was typed, and what was done. */
export interface FormState {
  errors: ApiError[]
  /** What was typed, so that nothing is lost; never a password. */
  values: Record<string, string>
  /** A sentence that says what was done, where one stays on the page. */
  done?: string
}

export const emptyForm: FormState = { errors: [], values: {} }

/** The texts of a form by name; files and anything unnamed are left out. */
export const readForm = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )

const isSecret = (name: string): boolean => /password|code|token/i.test(name)

/** The state of a form that was refused: the errors, and what was typed but for secrets. */
export const refused = (errors: ApiError[], typed: Record<string, string>): FormState => ({
  errors,
  values: Object.fromEntries(
    Object.entries(typed).filter(([name]) => !isSecret(name) && !name.startsWith('$')),
  ),
})
