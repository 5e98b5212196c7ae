import type { Specialty } from './departments.ts'
import type { DemoLocale } from './demoTypes.ts'

export type StaffType =
  'physician' | 'nurse' | 'receptionist' | 'technician' | 'pharmacist' | 'administrator' | 'other'

type Text = Record<'en' | 'es' | 'ar', string>

/** A post that a person of the staff holds. */
export type StaffPost = {
  type: StaffType
  specialty: Specialty
  jobTitle: Text
  specialization: Text | null
}

const post = (
  type: StaffType,
  specialty: Specialty,
  jobTitle: readonly [string, string, string],
  specialization?: readonly [string, string, string],
): StaffPost => ({
  type,
  specialty,
  jobTitle: { en: jobTitle[0], es: jobTitle[1], ar: jobTitle[2] },
  specialization: specialization
    ? { en: specialization[0], es: specialization[1], ar: specialization[2] }
    : null,
})

const consultant = ['Consultant', 'Médico especialista', 'استشاري'] as const
const specialist = ['Specialist', 'Médico', 'أخصائي'] as const

/** Physicians' posts, in the order in which a house fills them. */
export const physicianPosts: readonly StaffPost[] = [
  post('physician', 'sleep', consultant, ['Sleep medicine', 'Medicina del sueño', 'طب النوم']),
  post('physician', 'pulmonology', consultant, [
    'Pulmonology',
    'Neumología',
    'أمراض الصدر والجهاز التنفسي',
  ]),
  post('physician', 'psychology', specialist, ['Psychiatry', 'Psiquiatría', 'الطب النفسي']),
  post('physician', 'nutrition', specialist, [
    'Clinical nutrition',
    'Nutrición clínica',
    'التغذية العلاجية',
  ]),
  post('physician', 'cardiology', consultant, ['Cardiology', 'Cardiología', 'أمراض القلب']),
  post('physician', 'sleep', specialist, [
    'Otorhinolaryngology',
    'Otorrinolaringología',
    'الأنف والأذن والحنجرة',
  ]),
  post('physician', 'pulmonology', specialist, [
    'Respiratory medicine',
    'Medicina respiratoria',
    'الأمراض التنفسية',
  ]),
]

const headNurse = post('nurse', 'sleep', ['Head nurse', 'Enfermera jefe', 'رئيسة التمريض'])
const nurse = (specialty: Specialty): StaffPost =>
  post('nurse', specialty, ['Nurse', 'Enfermera', 'ممرضة'])
const receptionist = post('receptionist', 'frontOffice', [
  'Receptionist',
  'Recepcionista',
  'موظفة استقبال',
])
const technician = post(
  'technician',
  'sleep',
  ['Sleep technologist', 'Técnico de sueño', 'فني مختبر النوم'],
  ['Polysomnography', 'Polisomnografía', 'تخطيط النوم'],
)
const manager = post('administrator', 'frontOffice', [
  'Hospital administrator',
  'Administradora',
  'مدير المستشفى',
])
const pharmacist = post('pharmacist', 'pulmonology', ['Pharmacist', 'Farmacéutica', 'صيدلي'])
const clerk = post('other', 'frontOffice', ['Records clerk', 'Archivo clínico', 'أمين السجلات'])

/** The first `count` physicians' posts, starting over when they are used up. */
const physicians = (count: number, posts: readonly StaffPost[] = physicianPosts): StaffPost[] =>
  Array.from({ length: count }, (_, index) => posts[index % posts.length]).filter(
    (found) => found !== undefined,
  )

/** The posts of each place: forty in all. */
const postsBySlug: Record<string, readonly StaffPost[]> = {
  'delta-star': [
    manager,
    ...physicians(7),
    headNurse,
    nurse('pulmonology'),
    nurse('cardiology'),
    receptionist,
    receptionist,
    technician,
    technician,
    pharmacist,
    clerk,
  ],
  'gulf-pearl': [
    manager,
    ...physicians(6),
    headNurse,
    nurse('pulmonology'),
    receptionist,
    receptionist,
    technician,
    pharmacist,
    clerk,
  ],
  'sueno-andino': [manager, ...physicians(4), headNurse, receptionist, technician, clerk],
}

/** The posts of a place and, for each further physician a big one needs, one more. */
export const listStaffPosts = (
  slug: string,
  furtherPhysicians: number,
  specialties: ReadonlySet<Specialty>,
): StaffPost[] => [
  ...(postsBySlug[slug] ?? []),
  ...physicians(
    furtherPhysicians,
    physicianPosts.filter(({ specialty }) => specialties.has(specialty)),
  ),
]

/** A post's wording in the language of the place. */
export const wordingFor = (text: Text | null, locale: DemoLocale): string | null =>
  text ? text[locale] : null
