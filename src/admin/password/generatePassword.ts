/** Letters and digits that are not mistaken for one another when read aloud. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 5
const GROUP_LENGTH = 4

function pick(): string {
  // Numbers beyond the last whole multiple are drawn again, so that every character is as likely.
  const limit = 256 - (256 % alphabet.length)
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (drawn < limit) return alphabet.charAt(drawn % alphabet.length)
  }
}

/** A random password of five groups of four characters, about 115 bits. */
export const generatePassword = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, pick).join('')).join(
    '-',
  )
