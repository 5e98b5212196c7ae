import { exams } from '../exams/index.ts'
import { announceFollowUp } from '../hooks/exams/announceFollowUp.ts'
import { guardExamEdit } from '../hooks/exams/guardExamEdit.ts'
import { guardExamDeletion } from '../hooks/exams/guardExamDeletion.ts'
import { settleExam } from '../hooks/exams/settleExam.ts'
import { showOwnGroup } from '../hooks/exams/showOwnGroup.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { examGroup } from './examFields.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { inSidebar, row } from './fields/section.ts'
import { text } from './fields/text.ts'
import { titled } from './fields/titled.ts'
import { navigation } from './navigation.ts'

const ofPatient = ({ data }: { data: Record<string, unknown> }) =>
  data.patient
    ? { and: [{ patient: { equals: data.patient } }, { status: { equals: 'active' } }] }
    : true

/** Typed clinical forms of an admission; each kind is declared in src/exams. */
export const Exams = defineCollection({
  slug: 'exams',
  singular: words('Exam', 'فحص', 'Examen'),
  plural: words('Exams', 'الفحوص', 'Exámenes'),
  description: words(
    'Clinical forms of a patient’s active admission. Computed values are the server’s.',
    'النماذج السريرية للإقامة النشطة للمريض. القيم المحسوبة يحددها الخادم.',
    'Formularios clínicos del ingreso activo. Los valores calculados los decide el servidor.',
  ),
  group: navigation.records,
  title: 'performedOn',
  columns: ['performedOn', 'kind', 'patient', 'registeredByName', 'organization'],
  admin: { components: titled('exams') },
  search: ['registeredByName'],
  authored: true,
  organizational: true,
  hooks: {
    beforeValidate: [guardExamEdit, settleExam],
    beforeDelete: [guardExamDeletion],
    afterRead: [showOwnGroup],
    afterChange: [announceFollowUp],
  },
  fields: [
    row(
      choice(
        'kind',
        words('Kind', 'النوع', 'Tipo'),
        Object.fromEntries(exams.map(({ kind, label }) => [kind, label])),
        { required: true },
      ),
      calendarDate('performedOn', words('Performed on', 'تاريخ الإجراء', 'Realizado el'), {
        description: words('Left empty: today.', 'إذا تُرك فارغًا: اليوم.', 'Vacío: hoy.'),
      }),
    ),
    row(
      relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', {
        required: true,
        index: false,
      }),
      relation('admission', words('Admission', 'الإقامة', 'Ingreso'), 'admissions', {
        required: true,
        offers: ofPatient,
        description: words(
          'The patient’s active admission.',
          'الإقامة النشطة للمريض.',
          'El ingreso activo del paciente.',
        ),
      }),
    ),
    ...exams.map(examGroup),
    inSidebar(
      serverOwned(
        relation('registeredBy', words('Registered by', 'سجّله', 'Registrado por'), 'users'),
      ),
    ),
    inSidebar(
      serverOwned(
        text(
          'registeredByName',
          words('Name of who registered it', 'اسم من سجّله', 'Nombre de quien registró'),
          { max: 201 },
        ),
      ),
    ),
    organizationField({ of: 'exams', index: false }),
  ],
})
