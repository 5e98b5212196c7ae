import type { Payload, TypedUser } from 'payload'

import { exams } from '../../exams/index.ts'
import { sayIn } from '../../lib/words.ts'

export type TitledCollection = 'admissions' | 'appointments' | 'exams' | 'follow-ups'

const sayKind = (kind: unknown, language: string): string | null => {
  const exam = exams.find((known) => known.kind === kind)
  return exam ? sayIn(language, exam.label) : null
}

const textAt = (row: object, key: string): string | null => {
  const value: unknown = Object.getOwnPropertyDescriptor(row, key)?.value
  return typeof value === 'string' && value ? value : null
}

const nameAt = (row: object): string | null => {
  const patient: unknown = Object.getOwnPropertyDescriptor(row, 'patient')?.value
  return typeof patient === 'object' && patient !== null ? textAt(patient, 'fullName') : null
}

/** "Patient · what · when" of one record, as far as the person may read it; null when they may not. */
export async function findRecordTitle(
  payload: Payload,
  user: TypedUser,
  collection: TitledCollection,
  id: string,
  language: string,
): Promise<string | null> {
  const row = await payload.findByID({
    collection,
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    populate: { patients: { fullName: true } },
    user,
  })
  if (!row) return null
  const kind = textAt(row, 'kind') ?? textAt(row, 'service')
  const day = ['startDate', 'performedOn', 'date', 'startsAt'].map((key) => textAt(row, key))
  return [nameAt(row), sayKind(kind, language), day.find(Boolean)?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ')
}
