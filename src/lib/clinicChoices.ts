import { words } from './words.ts'

/** How far an appointment is; new ones are pending. */
export const appointmentStatuses = {
  pending: words('Pending', 'قيد الانتظار', 'Pendiente'),
  confirmed: words('Confirmed', 'مؤكد', 'Confirmada'),
  checked_in: words('Checked in', 'حضر', 'En sala'),
  completed: words('Completed', 'مكتمل', 'Completada'),
  canceled: words('Canceled', 'ملغى', 'Cancelada'),
  no_show: words('No show', 'لم يحضر', 'No asistió'),
} as const

export type AppointmentStatus = keyof typeof appointmentStatuses

/** Who booked an appointment. */
export const bookingSources = {
  reception: words('Reception', 'الاستقبال', 'Recepción'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  patient: words('Patient', 'المريض', 'Paciente'),
} as const

/** How far a programme cycle is; ended is final. */
export const admissionStatuses = {
  active: words('Active', 'نشطة', 'Activo'),
  suspended: words('Suspended', 'معلّقة', 'Suspendido'),
  ended: words('Ended', 'منتهية', 'Terminado'),
} as const

export type AdmissionStatus = keyof typeof admissionStatuses

/** Why a programme cycle ended. */
export const endReasons = {
  early_discharge: words('Early discharge', 'خروج مبكر', 'Egreso anticipado'),
  completed: words('Completed', 'مكتملة', 'Egreso completo'),
} as const

/** Identity documents of patients. */
export const documentTypes = {
  RC: words('Civil registry (RC)', 'السجل المدني (RC)', 'Registro civil (RC)'),
  TI: words('Minor’s identity card (TI)', 'بطاقة هوية القاصر (TI)', 'Tarjeta de identidad (TI)'),
  CC: words('Citizen’s card (CC)', 'بطاقة المواطن (CC)', 'Cédula de ciudadanía (CC)'),
  CE: words('Foreigner’s card (CE)', 'بطاقة الأجنبي (CE)', 'Cédula de extranjería (CE)'),
  PA: words('Passport (PA)', 'جواز السفر (PA)', 'Pasaporte (PA)'),
  PE: words(
    'Special stay permit (PE)',
    'تصريح إقامة خاص (PE)',
    'Permiso especial de permanencia (PE)',
  ),
  national_id: words('National identity number', 'الرقم القومي', 'Documento nacional de identidad'),
  other: words('Other', 'أخرى', 'Otro'),
} as const

export const genders = {
  female: words('Female', 'أنثى', 'Femenino'),
  male: words('Male', 'ذكر', 'Masculino'),
  other: words('Other', 'آخر', 'Otro'),
} as const

export const maritalStatuses = {
  single: words('Single', 'أعزب', 'Soltero'),
  married: words('Married', 'متزوج', 'Casado'),
  partnership: words('Partnership', 'شراكة', 'Unión libre'),
  widowed: words('Widowed', 'أرمل', 'Viudo'),
  divorced: words('Divorced', 'مطلق', 'Divorciado'),
} as const

/** Where a patient lives. */
export const zones = {
  urban: words('Urban', 'حضرية', 'Urbana'),
  rural: words('Rural', 'ريفية', 'Rural'),
} as const

/** Days of the week, in the order in which they are counted: 0 is Sunday. */
export const weekdays = {
  '0': words('Sunday', 'الأحد', 'Domingo'),
  '1': words('Monday', 'الاثنين', 'Lunes'),
  '2': words('Tuesday', 'الثلاثاء', 'Martes'),
  '3': words('Wednesday', 'الأربعاء', 'Miércoles'),
  '4': words('Thursday', 'الخميس', 'Jueves'),
  '5': words('Friday', 'الجمعة', 'Viernes'),
  '6': words('Saturday', 'السبت', 'Sábado'),
} as const
