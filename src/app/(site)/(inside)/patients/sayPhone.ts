import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js'

/** The calling code of a country by its ISO code, such as `+20`; null for one that is unknown. */
export const callingCode = (country: string | undefined): string | null =>
  country !== undefined && isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : null

/** A stored number as it is typed in a country: without the prefix at home, with it from elsewhere. */
export function sayPhone(phone: string | null | undefined, country: string | undefined): string {
  if (!phone) return ''
  const parsed = parsePhoneNumberFromString(phone)
  if (!parsed) return phone
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
}
