import { admissionDoors } from '../endpoints/admissions/admissionDoors.ts'
import type { NameChange } from '../hooks/auditChanges.ts'
import { guardAdmission } from '../hooks/guardAdmission.ts'
import { showProgramMonth } from '../hooks/showProgramMonth.ts'
import { admissionStatuses, endReasons } from '../lib/clinicChoices.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { clinical } from './fields/clinical.ts'
import { number } from './fields/number.ts'
import { organizationField } from './fields/organization.ts'
import { relation } from './fields/relation.ts'
import { row } from './fields/section.ts'
import { text } from './fields/text.ts'
import { titled } from './fields/titled.ts'
import { navigation } from './navigation.ts'

const moves: Readonly<Record<string, string>> = {
  active: 'admission.resumed',
  suspended: 'admission.suspended',
  ended: 'admission.ended',
}

const nameMove: NameChange = (before, after) =>
  before.status === after.status ? undefined : moves[String(after.status)]

/** Programme cycles of patients; one open at a time, ended is final. */
export const Admissions = defineCollection({
  slug: 'admissions',
  singular: words('Admission', 'إقامة', 'Ingreso'),
  plural: words('Admissions', 'الإقامات', 'Ingresos'),
  description: words(
    'Programme cycles. A patient has at most one open admission; an ended one is final.',
    'دورات البرنامج. للمريض إقامة مفتوحة واحدة على الأكثر، والمنتهية نهائية.',
    'Ciclos de programa. Un paciente tiene como máximo un ingreso abierto; uno terminado es definitivo.',
  ),
  group: navigation.clinic,
  title: 'startDate',
  columns: ['patient', 'startDate', 'status', 'programMonth', 'endDate', 'organization'],
  search: ['startDate'],
  admin: { components: titled('admissions') },
  authored: true,
  organizational: true,
  endpoints: admissionDoors,
  nameChange: nameMove,
  hooks: { beforeValidate: [guardAdmission], afterRead: [showProgramMonth] },
  fields: [
    relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', {
      required: true,
      index: false,
    }),
    row(
      calendarDate('startDate', words('Start', 'البداية', 'Inicio'), { required: true }),
      calendarDate('endDate', words('End', 'النهاية', 'Fin')),
    ),
    row(
      choice('status', words('Status', 'الحالة', 'Estado'), admissionStatuses, {
        required: true,
        defaultValue: 'active',
        index: true,
        chip: true,
      }),
      choice('endReason', words('Reason of the end', 'سبب الانتهاء', 'Motivo del fin'), endReasons),
    ),
    clinical(text('note', words('Note', 'ملاحظة', 'Nota'), { max: 1000 })),
    {
      ...number('programMonth', words('Programme month', 'شهر البرنامج', 'Mes de programa'), {
        min: 1,
        max: 18,
        whole: true,
      }),
      virtual: true,
      admin: { readOnly: true },
      access: { create: () => false, update: () => false },
    },
    organizationField({ of: 'admissions' }),
  ],
})
