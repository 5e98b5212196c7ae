import type { Field } from 'payload'

import { clinicalRecordDoor } from '../endpoints/patients/clinicalRecordDoor.ts'
import { patientAccountDoors } from '../endpoints/patients/accountDoors.ts'
import { findingDoors } from '../endpoints/patients/findingDoors.ts'
import { overviewDoor } from '../endpoints/patients/overviewDoor.ts'
import { announcePatientRead } from '../hooks/patients/announcePatientRead.ts'
import { findBirthDateFault } from '../hooks/patients/findBirthDateFault.ts'
import { foldPatientSearch } from '../hooks/patients/foldPatientSearch.ts'
import { guardPatientUser } from '../hooks/patients/guardPatientUser.ts'
import { openPatientAccount } from '../hooks/patients/openPatientAccount.ts'
import { showAge } from '../hooks/patients/showAge.ts'
import { startProgram } from '../hooks/patients/startProgram.ts'
import { documentTypes, genders, maritalStatuses, zones } from '../lib/clinicChoices.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { clinical } from './fields/clinical.ts'
import { email } from './fields/email.ts'
import { flag } from './fields/flag.ts'
import { number } from './fields/number.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { phone } from './fields/phone.ts'
import { relation } from './fields/relation.ts'
import { inSidebar, row, section } from './fields/section.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'

/** Given with a new patient, it starts the first admission; the admission keeps it. */
const startDate: Field = {
  ...calendarDate('startDate', words('Programme start', 'بداية البرنامج', 'Inicio del programa')),
  virtual: true,
  access: { read: () => false, update: () => false },
  admin: { condition: (data) => !data?.createdAt, placeholder: 'YYYY-MM-DD' },
}

/** Given with a new patient, it makes the login that the patient signs in with. */
const account: Field = {
  name: 'account',
  type: 'group',
  label: words('New account', 'حساب جديد', 'Cuenta nueva'),
  virtual: true,
  access: { read: () => false, update: () => false },
  admin: {
    condition: (data) => !data?.createdAt,
    description: words(
      'With a username the patient can sign in by phone; there is no password.',
      'باسم المستخدم يمكن للمريض الدخول بالهاتف، ولا توجد كلمة مرور.',
      'Con un usuario, el paciente puede entrar con su teléfono; no hay contraseña.',
    ),
  },
  fields: [
    {
      ...text('username', words('Username', 'اسم المستخدم', 'Usuario'), {
        max: 150,
        identifying: true,
      }),
      virtual: true,
    },
  ],
}

/** People treated. */
export const Patients = defineCollection({
  slug: 'patients',
  singular: words('Patient', 'مريض', 'Paciente'),
  plural: words('Patients', 'المرضى', 'Pacientes'),
  description: words(
    'People treated here. Search finds any part of a name, document, file number or phone.',
    'الأشخاص الذين يُعالجون هنا. يجد البحث أي جزء من الاسم أو الوثيقة أو رقم الملف أو الهاتف.',
    'Personas atendidas aquí. La búsqueda encuentra cualquier parte del nombre, documento, historia o teléfono.',
  ),
  group: navigation.clinic,
  title: 'fullName',
  columns: ['fullName', 'fileNumber', 'documentNumber', 'birthDate', 'gender', 'phone', 'isActive'],
  search: ['searchText'],
  authored: true,
  organizational: true,
  endpoints: [...findingDoors, ...patientAccountDoors, overviewDoor, clinicalRecordDoor],
  hooks: {
    beforeOperation: [foldPatientSearch],
    beforeChange: [guardPatientUser, openPatientAccount],
    afterRead: [showAge],
    afterChange: [startProgram],
    afterOperation: [announcePatientRead],
  },
  fields: [
    section(words('Person', 'الشخص', 'Persona'), [
      row(
        text('firstName', words('First name', 'الاسم الأول', 'Nombre'), {
          max: 100,
          required: true,
          identifying: true,
        }),
        text('lastName', words('Last name', 'اسم العائلة', 'Apellido'), {
          max: 100,
          required: true,
          identifying: true,
        }),
      ),
      row(
        text(
          'firstNameAr',
          words('First name in Arabic', 'الاسم الأول بالعربية', 'Nombre en árabe'),
          { max: 100, identifying: true },
        ),
        text(
          'lastNameAr',
          words('Last name in Arabic', 'اسم العائلة بالعربية', 'Apellido en árabe'),
          { max: 100, identifying: true },
        ),
      ),
      row(
        choice(
          'documentType',
          words('Document', 'نوع الوثيقة', 'Tipo de documento'),
          documentTypes,
        ),
        text('documentNumber', words('Document number', 'رقم الوثيقة', 'Número de documento'), {
          max: 20,
          identifying: true,
        }),
      ),
      row(
        calendarDate('birthDate', words('Birth date', 'تاريخ الميلاد', 'Fecha de nacimiento'), {
          rule: findBirthDateFault,
        }),
        {
          ...number('age', words('Age', 'العمر', 'Edad'), { min: 0, max: 150, whole: true }),
          virtual: true,
          admin: { readOnly: true },
          access: { create: () => false, update: () => false },
        },
        choice('gender', words('Gender', 'الجنس', 'Género'), genders),
        choice(
          'maritalStatus',
          words('Marital status', 'الحالة الاجتماعية', 'Estado civil'),
          maritalStatuses,
        ),
      ),
    ]),
    section(words('Contact', 'التواصل', 'Contacto'), [
      row(
        phone('phone', words('Phone', 'الهاتف', 'Teléfono')),
        phone('secondaryPhone', words('Second phone', 'هاتف آخر', 'Segundo teléfono')),
        email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico')),
      ),
      row(
        text('region', words('Region', 'المحافظة', 'Departamento o región'), { max: 100 }),
        text('city', words('City', 'المدينة', 'Ciudad'), { max: 100 }),
        choice('zone', words('Zone', 'المنطقة', 'Zona'), zones),
        number('stratum', words('Stratum', 'الطبقة', 'Estrato'), { min: 1, max: 6, whole: true }),
      ),
    ]),
    section(words('Clinical', 'السريري', 'Clínico'), [
      row(
        clinical(
          number('weightKg', words('Weight (kg)', 'الوزن (كجم)', 'Peso (kg)'), {
            min: 0,
            max: 700,
            unit: 'kg',
          }),
        ),
        clinical(
          number('heightM', words('Height (m)', 'الطول (م)', 'Altura (m)'), {
            min: 0,
            max: 3,
            unit: 'm',
          }),
        ),
        clinical(
          number('waistCm', words('Waist (cm)', 'محيط الخصر (سم)', 'Perímetro abdominal (cm)'), {
            min: 0,
            max: 400,
            unit: 'cm',
          }),
        ),
        clinical(
          number('neckCm', words('Neck (cm)', 'محيط الرقبة (سم)', 'Cuello (cm)'), {
            min: 0,
            max: 150,
            unit: 'cm',
          }),
        ),
      ),
      row(
        text(
          'referringPhysician',
          words('Referring physician', 'الطبيب المحيل', 'Médico remitente'),
          { max: 100 },
        ),
        text(
          'referringSpecialty',
          words('Referring specialty', 'تخصص المحيل', 'Especialidad remitente'),
          { max: 100 },
        ),
      ),
      clinical(
        text(
          'clinicalDiagnosis',
          words('Clinical diagnosis', 'التشخيص السريري', 'Diagnóstico clínico'),
          { max: 1000 },
        ),
      ),
    ]),
    section(words('Programme', 'البرنامج', 'Programa'), [
      row(
        text('program', words('Programme', 'البرنامج', 'Programa'), { max: 100 }),
        startDate,
        text('payer', words('Payer', 'جهة الدفع', 'Entidad de salud'), { max: 100 }),
        number(
          'capitationValue',
          words('Capitation value', 'قيمة الاشتراك الشهري', 'Valor cápita'),
          { min: 0, max: 100_000_000_000 },
        ),
      ),
      row(
        relation('department', words('Department', 'القسم', 'Departamento'), 'departments', {
          offers: ({ data }) =>
            data?.organization ? { organization: { equals: data.organization } } : true,
        }),
        serverOwned(
          flag('isActive', words('In programme', 'ضمن البرنامج', 'En programa'), {
            defaultValue: false,
            description: words(
              'Has an active admission.',
              'لديه إقامة نشطة.',
              'Tiene un ingreso activo.',
            ),
          }),
        ),
        serverOwned(
          calendarDate(
            'lastFollowUpOn',
            words('Last follow-up', 'آخر متابعة', 'Último seguimiento'),
          ),
        ),
      ),
    ]),
    account,
    { ...organizationField({ of: 'patients', index: false }) },
    inSidebar(
      serverOwned(
        text('fileNumber', words('File number', 'رقم الملف', 'Número de historia'), { max: 20 }),
      ),
    ),
    inSidebar(
      relation('user', words('Account', 'الحساب', 'Cuenta'), 'users', {
        index: false,
        offers: ({ data }) => ({
          and: [
            { role: { equals: 'patient' } },
            ...(data?.organization ? [{ organization: { equals: data.organization } }] : []),
          ],
        }),
      }),
    ),
    serverOwned({
      ...text('fullName', words('Name', 'الاسم', 'Nombre'), { max: 201 }),
      admin: { hidden: true },
    }),
    serverOwned({
      ...text(
        'searchText',
        words(
          'name, document, file number or phone',
          'الاسم أو الوثيقة أو رقم الملف أو الهاتف',
          'nombre, documento, historia o teléfono',
        ),
        {
          max: 10_000,
        },
      ),
      admin: { hidden: true, disableListColumn: true },
    }),
  ],
})
