import { words } from '../../lib/words.ts'

/** What people are employed as (domain.md, "staff"). */
export const staffTypes = {
  physician: words('Physician', 'طبيب', 'Médico'),
  nurse: words('Nurse', 'ممرض', 'Enfermero'),
  receptionist: words('Receptionist', 'موظف استقبال', 'Recepcionista'),
  technician: words('Technician', 'فني', 'Técnico'),
  pharmacist: words('Pharmacist', 'صيدلي', 'Farmacéutico'),
  administrator: words('Administrator', 'إداري', 'Administrativo'),
  other: words('Other', 'آخر', 'Otro'),
} as const
