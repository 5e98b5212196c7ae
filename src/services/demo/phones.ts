import type { DemoOrganization } from './organizations.ts'

type Country = DemoOrganization['country']

/** Mobile prefixes in E.164 and the number of digits that follow them. */
const mobiles: Record<Country, readonly [prefix: string, digits: number]> = {
  EG: ['+2010', 8],
  AE: ['+97150', 7],
  CO: ['+57300', 7],
}

/**
 * A mobile number of the country, another one for each serial below ten million. The serial is
 * spread over the numbers by a factor that shares no divisor with ten, so that none repeats.
 */
export const mobileNumber = (country: Country, serial: number): string => {
  const [prefix, digits] = mobiles[country]
  const numbers = 10 ** digits
  return prefix + String((serial * 7_368_787 + 1_234_567) % numbers).padStart(digits, '0')
}
