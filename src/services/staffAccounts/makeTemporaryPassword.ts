import { randomInt } from 'node:crypto'

/** What is not mistaken for something else when it is copied by hand. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '23456789'
const specials = '!#$%*+-=?@'
const alphabet = letters + digits + specials

const has = (text: string, characters: string): boolean =>
  [...text].some((character) => characters.includes(character))

/**
 * A random password with a letter, a digit and a special character (S1), from the system's
 * cryptographic source. What lacks a kind is drawn again as a whole, so that no place in it and no
 * character is likelier than another.
 * @param length 12 characters unless the account's role asks for more
 */
export function makeTemporaryPassword(length = 12): string {
  for (;;) {
    const drawn = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
    if (has(drawn, letters) && has(drawn, digits) && has(drawn, specials)) return drawn
  }
}
