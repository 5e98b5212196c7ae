import { addDays, daysBetween, earlierOf } from './calendar.ts'
import type { DemoAdmission } from './admissions.ts'
import type { Random } from './random.ts'

export type ExamKind =
  | 'monitoring'
  | 'psychology'
  | 'nutrition'
  | 'pulmonology'
  | 'polysomnography_basal'
  | 'polysomnography_titration'
  | 'equipment'
  | 'contact_note'

export type ScheduledExam = { kind: ExamKind; performedOn: string }

/** When a kind is due: first days of the programme, then every so many days. */
type Rhythm = { kind: ExamKind; days: readonly number[]; then: number }

const apnoea: readonly Rhythm[] = [
  { kind: 'polysomnography_basal', days: [0], then: 0 },
  { kind: 'polysomnography_titration', days: [10], then: 0 },
  { kind: 'equipment', days: [17], then: 0 },
  { kind: 'psychology', days: [20, 110], then: 180 },
  { kind: 'nutrition', days: [25, 120], then: 180 },
  { kind: 'pulmonology', days: [30, 150], then: 180 },
  { kind: 'monitoring', days: [45, 75, 105], then: 90 },
  { kind: 'contact_note', days: [60], then: 120 },
]

const insomnia: readonly Rhythm[] = [
  { kind: 'polysomnography_basal', days: [3], then: 0 },
  { kind: 'psychology', days: [7, 35, 70], then: 90 },
  { kind: 'nutrition', days: [25], then: 180 },
  { kind: 'pulmonology', days: [40], then: 240 },
  { kind: 'contact_note', days: [50], then: 90 },
]

/** Big data sets keep one of each kind and three monitorings a year: the shape, not the bulk. */
const brief = (rhythms: readonly Rhythm[]): Rhythm[] =>
  rhythms
    .filter(({ kind }) => kind !== 'contact_note')
    .map(({ kind, days }) => ({
      kind,
      days: kind === 'monitoring' ? [45, 135, 300] : days.slice(0, 1),
      then: 0,
    }))

const briefApnoea = brief(apnoea)
const briefInsomnia = brief(insomnia)

const rhythmsFor = (admission: DemoAdmission, isBrief: boolean): readonly Rhythm[] => {
  if (admission.patient.program === 'OSA program') return isBrief ? briefApnoea : apnoea
  return isBrief ? briefInsomnia : insomnia
}

const daysOf = ({ days, then }: Rhythm, length: number): number[] => {
  const all = [...days]
  for (let day = (days.at(-1) ?? 0) + then; then > 0 && day <= length; day += then) all.push(day)
  return all
}

/** Four active patients of five were attended within two weeks; the fifth becomes overdue. */
const ATTENDED_SHARE = 0.8

/**
 * The exams an admission has had until today, oldest first. The intake keeps its order; later
 * visits come a few days early or late, as they do.
 */
export const scheduleExams = (
  random: Random,
  admission: DemoAdmission,
  today: string,
  isBrief: boolean,
): ScheduledExam[] => {
  const until = earlierOf(admission.endDate ?? today, today)
  const length = daysBetween(admission.startDate, until)
  const scheduled = rhythmsFor(admission, isBrief).flatMap((rhythm) =>
    daysOf(rhythm, length)
      .map((day) => (day < 20 ? day : day + random.int(-4, 4)))
      .filter((day) => day <= length)
      .map((day) => ({ kind: rhythm.kind, performedOn: addDays(admission.startDate, day) })),
  )
  const isAttended = admission.patient.index === 0 || random.chance(ATTENDED_SHARE)
  if (admission.status === 'active' && length > 20 && isAttended) {
    const performedOn = addDays(today, -random.int(1, Math.min(13, length - 18)))
    const isNote = admission.patient.program !== 'OSA program' || random.chance(0.6)
    scheduled.push({ kind: isNote ? 'contact_note' : 'monitoring', performedOn })
  }
  return scheduled.sort((one, other) => one.performedOn.localeCompare(other.performedOn))
}
