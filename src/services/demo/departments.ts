import type { DemoOptions } from './demoTypes.ts'
import type { DemoOrganization } from './organizations.ts'
import { createRandom } from './random.ts'

export const specialties = [
  'sleep',
  'pulmonology',
  'cardiology',
  'psychology',
  'nutrition',
  'frontOffice',
] as const

export type Specialty = (typeof specialties)[number]

const names: Record<Specialty, { en: string; es: string; ar: string }> = {
  sleep: { en: 'Sleep Medicine', es: 'Medicina del Sueño', ar: 'طب النوم' },
  pulmonology: { en: 'Pulmonology', es: 'Neumología', ar: 'الأمراض الصدرية' },
  cardiology: { en: 'Cardiology', es: 'Cardiología', ar: 'أمراض القلب' },
  psychology: { en: 'Psychology', es: 'Psicología', ar: 'الطب النفسي' },
  nutrition: { en: 'Nutrition', es: 'Nutrición', ar: 'التغذية العلاجية' },
  frontOffice: { en: 'Front Office', es: 'Recepción', ar: 'الاستقبال' },
}

export type DemoDepartment = {
  id: string
  organization: DemoOrganization
  specialty: Specialty
  name: string
  nameAr: string
}

/** Departments of a hospital; the small clinic has no cardiology. */
export const listDemoDepartments = (
  { seed }: DemoOptions,
  organization: DemoOrganization,
): DemoDepartment[] =>
  specialties
    .filter((specialty) => organization.kind === 'hospital' || specialty !== 'cardiology')
    .map((specialty) => ({
      id: createRandom(`${seed} department ${organization.slug} ${specialty}`).uuid(),
      organization,
      specialty,
      name: names[specialty][organization.locale === 'es' ? 'es' : 'en'],
      nameAr: names[specialty].ar,
    }))
