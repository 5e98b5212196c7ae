import { sayIn } from '../../lib/words.ts'
import { loginWords } from './loginWords.ts'

interface Refused {
  message: string | null
  retryAfter: number | null
}

/** Why nobody was signed in, with the minutes until it makes sense to try again. */
export function sayRefusal(language: string, { message, retryAfter }: Refused): string {
  if (message === null) return sayIn(language, loginWords.unreachable)
  if (retryAfter === null || /\d/.test(message)) return message
  const minutes = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(Math.max(1, Math.ceil(retryAfter / 60)))
  return `${message} ${sayIn(language, loginWords.again)} ${minutes}.`
}
