import type { DemoAdmission } from './admissions.ts'
import type { DemoAppointment } from './appointments.ts'
import type { DemoRow } from './demoTypes.ts'
import type { DemoExam } from './exams.ts'
import type { DemoPatient } from './patients.ts'
import { fullName } from './personNames.ts'
import type { DemoRecord } from './records.ts'

/** What the server keeps on a patient about the admissions and follow-ups. */
export type PatientMirrors = {
  userId: string | null
  isActive: boolean
  lastFollowUpOn: string | null
}

export const patientRow = (patient: DemoPatient, mirrors: PatientMirrors): DemoRow => ({
  id: patient.id,
  organization_id: patient.organization.id,
  user_id: mirrors.userId,
  file_number: patient.fileNumber,
  first_name: patient.firstName,
  last_name: patient.lastName,
  full_name: fullName(patient),
  first_name_ar: patient.firstNameAr,
  last_name_ar: patient.lastNameAr,
  document_type: patient.documentType,
  document_number: patient.documentNumber,
  birth_date: patient.birthDate,
  gender: patient.gender,
  phone: patient.phone,
  secondary_phone: patient.secondaryPhone,
  email: patient.email,
  marital_status: patient.maritalStatus,
  region: patient.region,
  city: patient.city,
  zone: patient.zone,
  stratum: patient.stratum,
  payer: patient.payer,
  weight_kg: patient.weightKg,
  height_m: patient.heightM,
  waist_cm: patient.waistCm,
  neck_cm: patient.neckCm,
  referring_physician: patient.referringPhysician,
  referring_specialty: patient.referringSpecialty,
  clinical_diagnosis: patient.clinicalDiagnosis,
  program: patient.program,
  capitation_value: patient.capitationValue,
  department_id: patient.departmentId,
  is_active: mirrors.isActive,
  last_follow_up_on: mirrors.lastFollowUpOn,
  created_at: patient.createdAt,
  updated_at: patient.createdAt,
  revision: 1,
})

export const admissionRow = (admission: DemoAdmission): DemoRow => ({
  id: admission.id,
  organization_id: admission.patient.organization.id,
  patient_id: admission.patient.id,
  start_date: admission.startDate,
  end_date: admission.endDate,
  status: admission.status,
  end_reason: admission.endReason,
  note: admission.note,
  created_at: admission.createdAt,
  updated_at: admission.createdAt,
  revision: 1,
})

/** An exam with its kind's columns only; the others stay empty. */
export const examRow = (exam: DemoExam): DemoRow => ({
  id: exam.id,
  organization_id: exam.admission.patient.organization.id,
  patient_id: exam.admission.patient.id,
  admission_id: exam.admission.id,
  kind: exam.kind,
  performed_on: exam.performedOn,
  registered_by_id: exam.author.userId,
  registered_by_name: exam.author.name,
  created_at: exam.createdAt,
  updated_at: exam.createdAt,
  revision: 1,
  ...Object.fromEntries(
    Object.entries(exam.values).map(([field, value]) => [`${exam.kind}_${field}`, value]),
  ),
})

/** Pulmonology is dated by its consultation, which in the demo is the day of the exam. */
export const followUpRow = (exam: DemoExam, id: string): DemoRow => ({
  id,
  organization_id: exam.admission.patient.organization.id,
  patient_id: exam.admission.patient.id,
  admission_id: exam.admission.id,
  date: exam.performedOn,
  service: exam.kind,
  exam_id: exam.id,
  author_id: exam.author.userId,
  created_at: exam.createdAt,
  updated_at: exam.createdAt,
  revision: 1,
})

export const appointmentRow = (appointment: DemoAppointment): DemoRow => ({
  id: appointment.id,
  organization_id: appointment.organization.id,
  patient_id: appointment.patient.id,
  doctor_id: appointment.doctor.id,
  doctor_name: fullName(appointment.doctor),
  patient_name: fullName(appointment.patient),
  starts_at: appointment.startsAt,
  ends_at: appointment.endsAt,
  status: appointment.status,
  is_prior: appointment.isPrior,
  cost: appointment.cost,
  reason: appointment.reason,
  note: appointment.note,
  cancel_reason: appointment.cancelReason,
  overbooked: appointment.overbooked,
  source: appointment.source,
  created_at: appointment.createdAt,
  updated_at: appointment.updatedAt,
  revision: 1,
})

export const recordRow = (record: DemoRecord, authorId: string | null): DemoRow => ({
  id: record.id,
  organization_id: record.appointment.organization.id,
  patient_id: record.appointment.patient.id,
  appointment_id: record.appointment.id,
  author_id: authorId,
  author_name: fullName(record.appointment.doctor),
  text: record.text,
  created_at: record.createdAt,
  updated_at: record.createdAt,
  revision: 1,
})
