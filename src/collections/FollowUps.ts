import { managerDoor } from '../endpoints/followUps/managerDoor.ts'
import { exams } from '../exams/index.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { organizationField } from './fields/organization.ts'
import { relation } from './fields/relation.ts'
import { titled } from './fields/titled.ts'
import { navigation } from './navigation.ts'

/** The log of contacts with patients, written by the server from exams and contact notes. */
export const FollowUps = defineCollection({
  slug: 'follow-ups',
  singular: words('Follow-up', 'متابعة', 'Seguimiento'),
  plural: words('Follow-ups', 'المتابعات', 'Seguimientos'),
  description: words(
    'Written by the server when an exam or contact note is registered.',
    'يكتبها الخادم عند تسجيل فحص أو ملاحظة تواصل.',
    'Los escribe el servidor al registrar un examen o nota de contacto.',
  ),
  group: navigation.records,
  title: 'date',
  columns: ['date', 'patient', 'service', 'author', 'organization'],
  defaultSort: '-date',
  admin: { components: titled('follow-ups') },
  organizational: true,
  endpoints: [managerDoor],
  fields: [
    calendarDate('date', words('Date', 'التاريخ', 'Fecha'), { required: true }),
    choice(
      'service',
      words('Service', 'الخدمة', 'Servicio'),
      Object.fromEntries(exams.map(({ kind, label }) => [kind, label])),
      { required: true },
    ),
    relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', {
      required: true,
      index: false,
    }),
    relation('admission', words('Admission', 'الإقامة', 'Ingreso'), 'admissions', {
      required: true,
    }),
    relation('exam', words('Exam', 'الفحص', 'Examen'), 'exams'),
    relation('author', words('Author', 'الكاتب', 'Autor'), 'users'),
    organizationField({ index: false }),
  ],
})
