import { contactNote } from './contactNote.ts'
import type { ExamDefinition } from './defineExam.ts'
import { equipment } from './equipment.ts'
import { monitoring } from './monitoring.ts'
import { nutrition } from './nutrition.ts'
import { polysomnographyBasal } from './polysomnographyBasal.ts'
import { polysomnographyTitration } from './polysomnographyTitration.ts'
import { psychology } from './psychology.ts'
import { pulmonology } from './pulmonology.ts'

/** Every kind of exam. A new kind is one file and one line here. */
export const exams: readonly ExamDefinition[] = [
  monitoring,
  psychology,
  nutrition,
  pulmonology,
  polysomnographyBasal,
  polysomnographyTitration,
  equipment,
  contactNote,
]

/** The definition of a kind, or undefined for a kind that does not exist. */
export const findExam = (kind: unknown): ExamDefinition | undefined =>
  exams.find((exam) => exam.kind === kind)
