import { addDays, localInstant } from './calendar.ts'
import type { DemoLocale, DemoOptions } from './demoTypes.ts'
import type { Culture } from './personNames.ts'
import { createRandom } from './random.ts'

/** The places of the demo, each with its own language, clock, money and telephone country. */
const places = [
  {
    slug: 'nile-gulf',
    name: 'Nile & Gulf Health Trust',
    kind: 'trust',
    parentSlug: null,
    domain: 'trust.localhost',
    address: '12 Corniche Street',
    city: 'Cairo',
    country: 'EG',
    phone: '+20220000100',
    locale: 'en',
    timezone: 'Africa/Cairo',
    currency: 'EGP',
    planSlug: null,
    cultures: [['egyptian', 1]],
    share: 0,
    cost: [400, 650],
  },
  {
    slug: 'delta-star',
    name: 'Delta Star Hospital',
    kind: 'hospital',
    parentSlug: 'nile-gulf',
    domain: 'delta.localhost',
    address: '48 University Road',
    city: 'Mansoura',
    country: 'EG',
    phone: '+20502000200',
    locale: 'ar',
    timezone: 'Africa/Cairo',
    currency: 'EGP',
    planSlug: 'enterprise',
    cultures: [['egyptian', 1]],
    share: 0.45,
    cost: [400, 650],
  },
  {
    slug: 'gulf-pearl',
    name: 'Gulf Pearl Hospital',
    kind: 'hospital',
    parentSlug: 'nile-gulf',
    domain: 'pearl.localhost',
    address: '7 Marina Walk',
    city: 'Dubai',
    country: 'AE',
    phone: '+97142000300',
    locale: 'en',
    timezone: 'Asia/Dubai',
    currency: 'AED',
    planSlug: 'standard',
    cultures: [
      ['gulf', 0.55],
      ['international', 0.45],
    ],
    share: 0.35,
    cost: [300, 450],
  },
  {
    slug: 'sueno-andino',
    name: 'Clínica Sueño Andino',
    kind: 'clinic',
    parentSlug: null,
    domain: 'andino.localhost',
    address: 'Carrera 33 # 48-20',
    city: 'Bucaramanga',
    country: 'CO',
    phone: '+576076000400',
    locale: 'es',
    timezone: 'America/Bogota',
    currency: 'COP',
    planSlug: 'starter',
    cultures: [['colombian', 1]],
    share: 0.2,
    cost: [120_000, 180_000],
  },
] as const

export type DemoOrganization = {
  id: string
  slug: string
  name: string
  kind: 'trust' | 'hospital' | 'clinic'
  parentId: string | null
  planSlug: string | null
  domains: readonly string[]
  address: string
  city: string
  country: 'EG' | 'AE' | 'CO'
  phone: string
  email: string
  locale: DemoLocale
  timezone: string
  currency: string
  defaultCost: number
  defaultPriorityCost: number
  slotMinutes: number
  createdAt: string
  cultures: readonly (readonly [Culture, number])[]
  /** How many of the demo's patients are treated here. */
  patients: number
}

/** Shares the patients out; the last place takes what rounding leaves over. */
const sharesOf = (patients: number): number[] => {
  const shares = places.map((place) => Math.floor(patients * place.share))
  const left = patients - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === 1 ? share + left : share))
}

/** The trust, its two hospitals and the clinic of its own, parents before children. */
export const listDemoOrganizations = ({
  seed,
  today,
  patients,
}: DemoOptions): DemoOrganization[] => {
  const ids = new Map<string, string>(
    places.map((place) => [place.slug, createRandom(`${seed} organization ${place.slug}`).uuid()]),
  )
  const shares = sharesOf(patients)
  return places.map((place, index) => ({
    id: ids.get(place.slug) ?? '',
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    parentId: place.parentSlug ? (ids.get(place.parentSlug) ?? null) : null,
    planSlug: place.planSlug,
    domains: [place.domain],
    address: place.address,
    city: place.city,
    country: place.country,
    phone: place.phone,
    email: `info@${place.slug}.example.org`,
    locale: place.locale,
    timezone: place.timezone,
    currency: place.currency,
    defaultCost: place.cost[0],
    defaultPriorityCost: place.cost[1],
    slotMinutes: 20,
    createdAt: localInstant(addDays(today, -1100 + index), 9 * 60, place.timezone),
    cultures: place.cultures,
    patients: shares[index] ?? 0,
  }))
}

/** The places that treat patients: all but the trust. */
export const careProviders = (organizations: readonly DemoOrganization[]): DemoOrganization[] =>
  organizations.filter((organization) => organization.kind !== 'trust')
