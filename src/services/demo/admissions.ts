import { addDays, addMonths, daysBetween, earlierOf, laterOf, localInstant } from './calendar.ts'
import type { DemoLocale, DemoOptions } from './demoTypes.ts'
import type { DemoPatient } from './patients.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'

export type DemoAdmission = {
  id: string
  patient: DemoPatient
  startDate: string
  endDate: string | null
  status: 'active' | 'suspended' | 'ended'
  endReason: 'early_discharge' | 'completed' | null
  note: string | null
  createdAt: string
}

/** A programme lasts eighteen months. */
const PROGRAM_MONTHS = 18

/** Two patients of three are in a programme or have been; the others only come for visits. */
const ADMITTED_SHARE = 0.66

const earlyNotes: Record<DemoLocale, string> = {
  en: 'Moved to another city; records handed over.',
  es: 'Cambio de ciudad; se entrega la historia clínica.',
  ar: 'انتقل المريض إلى مدينة أخرى وتم تسليم ملفه.',
}
const suspendedNotes: Record<DemoLocale, string> = {
  en: 'Suspended while travelling; will call on return.',
  es: 'Suspendido por viaje; avisará a su regreso.',
  ar: 'إيقاف مؤقت بسبب السفر، وسيتصل عند العودة.',
}

const openStatus = (random: Random): 'active' | 'suspended' =>
  random.chance(0.9) ? 'active' : 'suspended'

/** A cycle that began on `startDate`, as far as it has come by today. */
const cycle = (
  random: Random,
  patient: DemoPatient,
  startDate: string,
  today: string,
): DemoAdmission => {
  const { locale, timezone } = patient.organization
  const fullEnd = addMonths(startDate, PROGRAM_MONTHS)
  const length = daysBetween(startDate, earlierOf(fullEnd, today))
  const leftEarly = patient.index > 0 && length > 60 && random.chance(0.12)
  const ended = leftEarly || fullEnd <= today
  const status = ended ? 'ended' : patient.index === 0 ? 'active' : openStatus(random)
  return {
    id: random.uuid(),
    patient,
    startDate,
    endDate: leftEarly ? addDays(startDate, random.int(30, length - 1)) : ended ? fullEnd : null,
    status,
    endReason: leftEarly ? 'early_discharge' : ended ? 'completed' : null,
    note: leftEarly ? earlyNotes[locale] : status === 'suspended' ? suspendedNotes[locale] : null,
    createdAt: laterOf(patient.createdAt, localInstant(startDate, 8 * 60, timezone)),
  }
}

/** The programme cycles of a patient, oldest first; at most one of them is open. */
export const listDemoAdmissions = (
  { seed, today }: DemoOptions,
  patient: DemoPatient,
): DemoAdmission[] => {
  const random = createRandom(`${seed} admissions ${patient.id}`)
  const isDemoLogin = patient.index === 0
  if (!isDemoLogin && !random.chance(ADMITTED_SHARE)) return []
  const admissions: DemoAdmission[] = []
  let startDate = addDays(patient.registeredOn, random.int(0, 10))
  // A patient of the last days may not have begun yet: the programme then begins today.
  startDate = earlierOf(startDate, today)
  for (let round = 0; round < 3; round++) {
    const admission = cycle(random, patient, startDate, today)
    admissions.push(admission)
    if (!admission.endDate) break
    startDate = addDays(admission.endDate, random.int(14, 120))
    if (startDate > today || (!isDemoLogin && !random.chance(0.6))) break
  }
  return admissions
}
