import { localInstant } from './calendar.ts'
import type { DemoAdmission } from './admissions.ts'
import { pickClinician } from './clinicians.ts'
import type { Clinician } from './clinicians.ts'
import type { Specialty } from './departments.ts'
import type { DemoOptions, DemoRow } from './demoTypes.ts'
import { scheduleExams } from './examSchedule.ts'
import type { ExamKind } from './examSchedule.ts'
import { createExamStory, examValues } from './examValues.ts'
import { createRandom } from './random.ts'

export type DemoExam = {
  id: string
  admission: DemoAdmission
  kind: ExamKind
  performedOn: string
  author: Clinician
  values: DemoRow
  createdAt: string
  /** The follow-up that registering this exam leaves; three kinds leave none. */
  followUpId: string | null
}

/** Above this many patients only open admissions have exams, and fewer of them. */
export const BRIEF_ABOVE = 20_000

const specialtyOf: Record<ExamKind, Specialty> = {
  monitoring: 'sleep',
  psychology: 'psychology',
  nutrition: 'nutrition',
  pulmonology: 'pulmonology',
  polysomnography_basal: 'sleep',
  polysomnography_titration: 'sleep',
  equipment: 'sleep',
  contact_note: 'sleep',
}

/** domain.md, "follow-ups": the kinds that leave one. */
export const followedKinds: ReadonlySet<ExamKind> = new Set([
  'monitoring',
  'psychology',
  'nutrition',
  'pulmonology',
  'contact_note',
])

/** Everything that was registered during one admission, oldest first. */
export const listDemoExams = (
  { seed, today, patients }: DemoOptions,
  admission: DemoAdmission,
  clinicians: readonly Clinician[],
): DemoExam[] => {
  const isBrief = patients > BRIEF_ABOVE
  if (isBrief && admission.status === 'ended') return []
  const random = createRandom(`${seed} exams ${admission.id}`)
  const story = createExamStory(random, admission)
  const physicians = clinicians.filter(({ isPhysician }) => isPhysician)
  return scheduleExams(random, admission, today, isBrief).map((exam) => {
    const author = pickClinician(random, clinicians, specialtyOf[exam.kind])
    const physician = pickClinician(random, physicians, 'pulmonology').name
    return {
      id: random.uuid(),
      admission,
      ...exam,
      author,
      values: examValues(random, story, admission, exam, physician),
      createdAt: localInstant(
        exam.performedOn,
        // Today's are entered first thing in the morning, so that none lies ahead of the clock.
        8 * 60 + (exam.performedOn === today ? random.int(2, 30) : random.int(40, 480)),
        admission.patient.organization.timezone,
      ),
      followUpId: followedKinds.has(exam.kind) ? random.uuid() : null,
    }
  })
}
