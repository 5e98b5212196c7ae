import { correction } from '../../exams/monitoring.ts'
import { daysBetween } from './calendar.ts'
import type { DemoAdmission } from './admissions.ts'
import type { DemoRow } from './demoTypes.ts'
import type { ExamKind, ScheduledExam } from './examSchedule.ts'
import { consultationSpecialty, contactNotes } from './examTexts.ts'
import type { Random } from './random.ts'

/** What stays the same through one admission, so that its exams tell one story. */
export type ExamStory = {
  ahi: number
  mode: 'cpap' | 'bpap' | 'bpap_st'
  pressure: number
  mask: 'nasal_pillow' | 'nasal' | 'oronasal'
  maskSize: 'small' | 'medium' | 'large'
  /** One patient of eight does not get on with the treatment. */
  struggles: boolean
}

/** Draws the story of an admission. Insomnia comes with few apnoeas. */
export const createExamStory = (random: Random, admission: DemoAdmission): ExamStory => ({
  ahi:
    admission.patient.program === 'OSA program'
      ? random.decimal(14, 72, 1)
      : random.decimal(0.4, 11, 1),
  mode: random.weighted([
    ['cpap', 0.76],
    ['bpap', 0.16],
    ['bpap_st', 0.08],
  ]),
  pressure: random.decimal(7, 13, 1),
  mask: random.pick(['nasal_pillow', 'nasal', 'oronasal']),
  maskSize: random.pick(['small', 'medium', 'large']),
  struggles: admission.patient.index > 0 && random.chance(0.125),
})

const clamp = (value: number, min: number, max: number): number =>
  Number(Math.min(max, Math.max(min, value)).toFixed(1))

/** The grades of the American Academy of Sleep Medicine: 5, 15 and 30 events an hour. */
export const severityOf = (ahi: number): 'normal' | 'mild' | 'moderate' | 'severe' => {
  if (ahi < 5) return 'normal'
  if (ahi < 15) return 'mild'
  return ahi < 30 ? 'moderate' : 'severe'
}

const pressures = ({ mode, pressure }: ExamStory) => ({
  ipap: mode === 'cpap' ? pressure : Number((pressure + 4).toFixed(1)),
  epap: mode === 'cpap' ? null : Number((pressure - 2).toFixed(1)),
  rate: mode === 'bpap_st' ? 14 : null,
})

const nutritionalStatus = (index: number): string => {
  if (index < 18.5) return 'undernourished'
  if (index < 25) return 'eutrophic'
  if (index < 30) return 'overweight'
  if (index < 35) return 'obesity_1'
  return index < 40 ? 'obesity_2' : 'obesity_3'
}

type Draw = {
  random: Random
  story: ExamStory
  admission: DemoAdmission
  exam: ScheduledExam
  /** Months since the programme began: what improves, improves with it. */
  months: number
  physician: string
}

/** Used more and leaving fewer events every month, or the opposite where treatment fails. */
const monitoring = ({ random, story, months }: Draw): DemoRow => {
  const progress = story.struggles ? 0.25 - months * 0.02 : 1 - Math.exp(-(months + 0.6) / 2.2)
  const use = clamp(48 + 48 * progress + random.decimal(-5, 5, 1), 5, 100)
  const basal = story.ahi
  const share = story.struggles ? 0.7 + months * 0.03 : 0.55 * (1 - progress) + 0.04
  const residual = clamp(basal * share + random.decimal(-0.8, 1.2, 1), 0, 150)
  const { ipap, epap, rate } = pressures(story)
  return {
    daily_use_pct: use,
    days_over4h_pct: clamp(use - random.decimal(2, 12, 1), 0, 100),
    hours_per_day: clamp(2.2 + 4.6 * progress + random.decimal(-0.5, 0.7, 1), 0.3, 10),
    basal,
    residual,
    correction_pct: correction(basal, residual),
    mode: story.mode,
    ipap,
    epap,
    rate,
    mask: story.mask,
    mask_size: story.maskSize,
    etco2: random.chance(0.3) ? random.decimal(34, 46, 1) : null,
  }
}

const psychology = ({ random, months, story }: Draw): DemoRow => {
  const relief = story.struggles ? 1 : Math.max(0.4, 1 - months * 0.07)
  const quality = Math.round(clamp(8 + 9 * (1 - relief) + random.int(-3, 3), 1, 20))
  const quantity = Math.round(clamp(9 + 8 * (1 - relief) + random.int(-3, 3), 1, 20))
  return {
    beck_depression: Math.round(clamp(random.int(8, 24) * relief, 0, 63)),
    beck_anxiety: Math.round(clamp(random.int(7, 26) * relief, 0, 63)),
    quality,
    quantity,
    total: quality + quantity,
  }
}

const nutrition = ({ random, months, admission }: Draw): DemoRow => {
  const { weightKg, heightM } = admission.patient
  return {
    nutritional_status: nutritionalStatus(weightKg / heightM ** 2 - months * 0.15),
    weight_kg: Math.round((weightKg - months * 0.4) * 10) / 10,
    carbohydrate_pct: clamp(58 - months * 0.6 + random.decimal(-5, 5, 1), 30, 75),
    night_rumination: random.chance(Math.max(0.15, 0.6 - months * 0.04)),
    caffeine: random.int(0, Math.max(1, 4 - Math.floor(months / 4))),
  }
}

const basalSleepStudy = ({ random, story, exam }: Draw): DemoRow => ({
  date: exam.performedOn,
  ahi: story.ahi,
  severity: severityOf(story.ahi),
  odi: clamp(story.ahi * random.decimal(0.75, 1.05, 2), 0, 150),
  efficiency_pct: random.decimal(58, 92, 1),
})

const brands = ['resmed', 'philips_respironics', 'bmc', 'resvent', 'prisma', 'sefan'] as const

const valuesOf: Record<ExamKind, (draw: Draw) => DemoRow> = {
  monitoring,
  psychology,
  nutrition,
  pulmonology: ({ exam, physician, admission }) => ({
    consultation_date: exam.performedOn,
    physician,
    specialty: consultationSpecialty[admission.patient.organization.locale],
  }),
  polysomnography_basal: basalSleepStudy,
  polysomnography_titration: ({ story, exam }) => ({
    type: story.mode,
    date: exam.performedOn,
    ...pressures(story),
    mask: story.mask,
    mask_size: story.maskSize,
  }),
  equipment: ({ random, story }) => ({
    mask: story.mask,
    mask_reference: `M-${random.int(100, 999)}`,
    mask_size: story.maskSize,
    brand: random.pick(brands),
    serial: `SN${random.int(10_000_000, 99_999_999)}`,
    mode: story.mode,
  }),
  contact_note: ({ random, admission }) => ({
    text: random.pick(contactNotes[admission.patient.organization.locale]),
  }),
}

/** The fields of one exam, its columns named without the kind before them. */
export const examValues = (
  random: Random,
  story: ExamStory,
  admission: DemoAdmission,
  exam: ScheduledExam,
  physician: string,
): DemoRow =>
  valuesOf[exam.kind]({
    random,
    story,
    admission,
    exam,
    physician,
    months: daysBetween(admission.startDate, exam.performedOn) / 30,
  })
