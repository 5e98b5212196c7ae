import { isCalendarDate } from '../../lib/calendarDate.ts'
import { cleanText, emptyToNull } from '../../lib/text.ts'
import type { DumpRow } from './readDump.ts'

type Fields = DumpRow['fields']

/** The first of these fields that holds something, as text. Installations call the same thing by different names. */
function textIn(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = fields[name]
    const text = emptyToNull(cleanText(typeof value === 'number' ? String(value) : value))
    if (typeof text === 'string') return text
  }
  return null
}

/** Text that is one of our values, or is called otherwise elsewhere. */
function choiceIn<Value extends string>(
  text: string | null,
  known: Readonly<Record<string, Value>>,
): Value | null {
  return known[(text ?? '').toLowerCase().replace(/[\s-]+/g, '_')] ?? null
}

const staffTypes = {
  physician: 'physician',
  doctor: 'physician',
  nurse: 'nurse',
  receptionist: 'receptionist',
  technician: 'technician',
  pharmacist: 'pharmacist',
  administrator: 'administrator',
  admin: 'administrator',
} as const

const staffStates = {
  active: 'active',
  on_leave: 'on_leave',
  left: 'left',
  inactive: 'left',
  terminated: 'left',
} as const

const documentTypes = {
  rc: 'RC',
  ti: 'TI',
  cc: 'CC',
  ce: 'CE',
  pa: 'PA',
  pe: 'PE',
  national_id: 'national_id',
} as const

const genders = {
  f: 'female',
  female: 'female',
  m: 'male',
  male: 'male',
  o: 'other',
  other: 'other',
} as const

const maritalStates = {
  soltero: 'single',
  single: 'single',
  casado: 'married',
  married: 'married',
  union_libre: 'partnership',
  partnership: 'partnership',
  viudo: 'widowed',
  widowed: 'widowed',
  divorciado: 'divorced',
  divorced: 'divorced',
} as const

const zones = { urbana: 'urban', urban: 'urban', rural: 'rural' } as const

/** The user whom a row points to, by key or by natural key. */
function userIn(fields: Fields, users: ReadonlyMap<string, string>): string | null {
  const { user } = fields
  if (Array.isArray(user)) return users.get(String(user[0]).toLowerCase()) ?? null
  return users.get(`pk ${String(user)}`) ?? null
}

const dayIn = (fields: Fields, ...names: string[]): string | null => {
  const day = textIn(fields, ...names)?.slice(0, 10)
  return day !== undefined && isCalendarDate(day) ? day : null
}

/** Reads a row of staff in our terms (systems.md, S1). */
export function planStaff({ fields }: DumpRow, users: ReadonlyMap<string, string>) {
  const text = (...names: string[]) => textIn(fields, ...names)
  return {
    firstName: text('first_name', 'first_name_en', 'nombre') ?? '',
    lastName: text('last_name', 'last_name_en', 'surname', 'apellido') ?? '',
    firstNameAr: text('first_name_ar'),
    lastNameAr: text('last_name_ar'),
    email: text('email', 'correo'),
    phone: text('phone', 'phone_number', 'mobile', 'telefono'),
    staffType: choiceIn(text('staff_type', 'type'), staffTypes) ?? ('other' as const),
    jobTitle: text('job_title', 'position'),
    specialization: text('specialization', 'specialty', 'especialidad'),
    licenseNumber: text('license_number'),
    employeeId: text('employee_id', 'employee_number') ?? '',
    status: choiceIn(text('status'), staffStates) ?? ('active' as const),
    user: userIn(fields, users),
  }
}

/** Reads a row of patients in our terms (systems.md, S0 and S3). The programme is not taken over: it would begin anew. */
export function planPatient({ fields }: DumpRow, users: ReadonlyMap<string, string>) {
  const text = (...names: string[]) => textIn(fields, ...names)
  const kind = text('tipo_documento', 'document_type')
  return {
    firstName: text('first_name', 'nombre', 'nombres') ?? '',
    lastName: text('last_name', 'apellido', 'apellidos') ?? '',
    documentType: choiceIn(kind, documentTypes) ?? ('other' as const),
    documentNumber: text('documento', 'document_number', 'national_id'),
    birthDate: dayIn(fields, 'fecha_nacimiento', 'birth_date', 'date_of_birth'),
    gender: choiceIn(text('genero', 'gender', 'sex'), genders),
    maritalStatus: choiceIn(text('estado_civil', 'marital_status'), maritalStates),
    phone: text('celular', 'phone', 'phone_number', 'telefono'),
    email: text('email', 'correo'),
    region: text('departamento', 'region'),
    city: text('ciudad', 'city'),
    zone: choiceIn(text('zona', 'zone'), zones),
    payer: text('entidad_salud', 'payer'),
    referringPhysician: text('medico_remitente'),
    clinicalDiagnosis: text('diagnostico_clinico'),
    user: userIn(fields, users),
  }
}
