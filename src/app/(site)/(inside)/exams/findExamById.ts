import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { isUuid } from '../../../../lib/isUuid.ts'
import { askApi } from '../../asking/askApi.ts'
import { findClinicalRecord, type ClinicalRecord, type RecordExam } from './findClinicalRecord.ts'

const place = z.object({ kind: z.string(), patient: z.string(), admission: z.string() })

interface FoundExam {
  record: ClinicalRecord
  found: RecordExam
}

/** An exam with the record of its cycle, which says what may be done to it. */
export const findExamById = cache(async (id: string): Promise<FoundExam> => {
  if (!isUuid(id)) notFound()
  const query = 'depth=0&select[kind]=true&select[patient]=true&select[admission]=true'
  const asked = await askApi(`/api/exams/${id}?${query}`, { answer: place })
  if (!asked.ok) {
    if (asked.status === 403) forbidden()
    notFound()
  }
  const { admission, kind, patient } = asked.data
  const record = await findClinicalRecord(patient, admission)
  const found = record.exams[kind]?.find((exam) => exam.id === id)
  if (!found) notFound()
  return { record, found }
})
