import type { CollectionAfterChangeHook } from 'payload'

import { findExam } from '../../exams/index.ts'
import { writeFollowUp } from '../../services/exams/writeFollowUp.ts'

/** Leaves a follow-up for a new exam whose kind calls for one, dated by the exam; never on edit. */
export const announceFollowUp: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const exam = findExam(doc.kind)
  if (operation !== 'create' || !exam?.followUp) return
  const dated: unknown =
    exam.followUp === true ? undefined : doc[exam.kind]?.[exam.followUp.datedBy]
  await writeFollowUp(req, {
    exam: doc.id,
    organization: doc.organization,
    patient: doc.patient,
    admission: doc.admission,
    author: doc.registeredBy ?? null,
    service: exam.kind,
    date: typeof dated === 'string' ? dated : doc.performedOn,
  })
}
