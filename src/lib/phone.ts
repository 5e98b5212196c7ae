import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js'

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * Reads a phone number in national or international spelling.
 * @param country ISO-2 code used for national spellings.
 * @returns E.164 such as `+201001234567`, or null when it is no valid number.
 */
export function toE164(input: string, country: string): string | null {
  const western = input.replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
  const parsed = parsePhoneNumberFromString(western, isSupportedCountry(country) ? country : 'EG')
  return parsed?.isValid() ? parsed.number : null
}
