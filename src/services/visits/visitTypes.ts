import type { RecordKind } from '../../lib/recordKinds.ts'
import type { ReachedAppointment } from './getAppointment.ts'

export interface VisitRecord {
  id: string
  revision: number
  text: string
  authorName: string | null
  /** ISO instants. */
  createdAt: string
  updatedAt: string
}

/** The records by kind; null where nothing was written, and absent where the person may not read them. */
export type VisitRecords = Partial<Record<RecordKind, VisitRecord | null>>

export interface VisitPatient {
  id: string
  fullName: string
  nameAr: string | null
  fileNumber: string | null
  birthDate: string | null
  /** Full years on the present day of the organization. */
  age: number | null
  gender: string | null
  isActive: boolean
  /** Month of the open admission, 1 to 18. */
  programMonth: number | null
}

export interface PreviousVisit {
  id: string
  startsAt: string
  status: string
  doctorName: string | null
  records: VisitRecords
}

/** An appointment as a visit: whose it is, what it left behind, and what the person may do about it. */
export interface Visit {
  appointment: ReachedAppointment
  organization: { id: string; name: string; timezone: string; currency: string }
  patient: VisitPatient
  records: VisitRecords
  /** Completed, so that its records no longer change. */
  isFrozen: boolean
  /** Who let the next save pass although the visit is completed, and why; told to who reads records. */
  unlock: { reason: string; at: string; by: string | null } | null
  /** The kinds that the person may write now. */
  editable: RecordKind[]
  mayUnlock: boolean
  /** The last visit of the patient before this one. */
  previous: PreviousVisit | null
}
