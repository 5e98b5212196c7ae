import { sayIn, words } from '../../lib/words.ts'
import { sayAction } from './sayAction.ts'

const from = words('from', 'من', 'desde')
const comma = words(',', '،', ',')

interface Told {
  action: string
  ip?: string | null
  /** The device in words, such as "Firefox on Linux". */
  device?: string | null
}

/** An event as one reads it: "Signed in from 10.0.0.7, Firefox on Linux". */
export function sayEvent(language: string | undefined, { action, ip, device }: Told): string {
  const said = sayAction(language, action)
  const where = ip ? ` ${sayIn(language, from)} ${ip}` : ''
  return `${said}${where}${device ? `${sayIn(language, comma)} ${device}` : ''}`
}
