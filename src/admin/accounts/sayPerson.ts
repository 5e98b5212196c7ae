import { readText } from '../asking/readKey.ts'

/** How a user's row is called: by the names, else by username or e-mail. */
export function sayPerson(row: unknown): string {
  const names = [readText(row, 'firstName'), readText(row, 'lastName')].filter(Boolean).join(' ')
  return names || readText(row, 'username') || readText(row, 'email') || '–'
}
