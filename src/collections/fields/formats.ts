import { isSupportedCountry } from 'libphonenumber-js'
import type { Field, TextField } from 'payload'

import { sayIn, words, type Words } from '../../lib/words.ts'
import { text } from './text.ts'

const notASlug = words(
  'Only lower-case letters, digits and single hyphens.',
  'حروف لاتينية صغيرة وأرقام وشرطات مفردة فقط.',
  'Solo minúsculas, cifras y guiones simples.',
)

/** URL-safe names: lower-case letters and digits, with single hyphens between. */
export const slugRule = (value: string): Words | null =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? null : notASlug

const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
const currencies = new Set(Intl.supportedValuesOf('currency'))

const unknownZone = words(
  'Is not a known time zone, such as Africa/Cairo.',
  'منطقة زمنية غير معروفة، مثل Africa/Cairo.',
  'No es una zona horaria conocida, como America/Bogota.',
)
const unknownCountry = words(
  'Is not a country code of two letters, such as EG.',
  'ليس رمز بلد من حرفين، مثل EG.',
  'No es un código de país de dos letras, como CO.',
)
const unknownCurrency = words(
  'Is not a currency code of three letters, such as EGP.',
  'ليس رمز عملة من ثلاثة أحرف، مثل EGP.',
  'No es un código de moneda de tres letras, como COP.',
)

/** An IANA time zone. */
export const timeZone = (name: string, label: Words): Field =>
  text(name, label, {
    max: 64,
    format: 'time-zone',
    required: true,
    defaultValue: 'UTC',
    rule: (value) => (timeZones.has(value) ? null : unknownZone),
  })

/** An ISO 3166 country of two letters, for national phone spellings. */
export const countryCode = (name: string, label: Words): Field =>
  text(name, label, {
    max: 2,
    format: 'country',
    required: true,
    defaultValue: 'EG',
    rule: (value) => (isSupportedCountry(value) ? null : unknownCountry),
  })

/** An ISO 4217 currency of three letters. */
export const currencyCode = (name: string, label: Words): Field =>
  text(name, label, {
    max: 3,
    format: 'currency',
    required: true,
    defaultValue: 'EGP',
    rule: (value) => (currencies.has(value) ? null : unknownCurrency),
  })

const hostName =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(:\d{1,5})?$/
const notAHost = words(
  'Must be host names, such as clinic.example.',
  'يجب أن تكون أسماء نطاقات.',
  'Deben ser nombres de dominio.',
)

/** Host names that lead to an organization; each belongs to one organization only. */
export const hostNames = (name: string, label: Words): TextField => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  maxRows: 20,
  hooks: {
    beforeValidate: [
      ({ value }) =>
        Array.isArray(value)
          ? value.map((host) => (typeof host === 'string' ? host.trim().toLowerCase() : host))
          : value,
    ],
  },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
    const hosts = Array.isArray(value) ? value : value ? [value] : []
    const fine =
      hosts.length <= 20 && hosts.every((host) => typeof host === 'string' && hostName.test(host))
    return fine ? true : sayIn(req.i18n?.language, notAHost)
  },
})
