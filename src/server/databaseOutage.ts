import { findDriverError } from '../lib/databaseErrors.ts'

const socketTrouble = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])

/** What the driver says without any code when a connection ends or cannot be had in time. */
const driverSentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/

const serverAway = /^(08|53|57P)/

const read = (error: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(error, key)?.value

function isConnectionTrouble(error: object): boolean {
  const code = read(error, 'code')
  if (typeof code === 'string' && socketTrouble.has(code)) return read(error, 'path') === undefined
  const message = read(error, 'message')
  return typeof message === 'string' && driverSentences.test(message)
}

/** Whether an error, or one it was caused by, says that the database cannot be reached just now. */
export function isDatabaseOutage(error: unknown): boolean {
  const driver = findDriverError(error)
  if (driver && serverAway.test(driver.code)) return true
  for (
    let cause = error, hops = 0;
    typeof cause === 'object' && cause !== null && hops < 5;
    hops += 1
  ) {
    if (isConnectionTrouble(cause)) return true
    const parts = read(cause, 'errors')
    if (Array.isArray(parts) && parts.some((part) => isDatabaseOutage(part))) return true
    cause = read(cause, 'cause')
  }
  return false
}
