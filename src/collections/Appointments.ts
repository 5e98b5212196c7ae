import { lexicalEditor } from '@payloadcms/richtext-lexical'

import { calendarDoor } from '../endpoints/appointments/calendarDoor.ts'
import { availabilityDoor } from '../endpoints/appointments/availabilityDoor.ts'
import { historyDoor } from '../endpoints/appointments/historyDoor.ts'
import { termsDoor } from '../endpoints/appointments/termsDoor.ts'
import { unlockRecordsDoor } from '../endpoints/appointments/unlockRecordsDoor.ts'
import { visitDoors } from '../endpoints/appointments/visitDoors.ts'
import { announceAppointment } from '../hooks/appointments/announceAppointment.ts'
import { guardAppointment } from '../hooks/appointments/guardAppointment.ts'
import { guardNote } from '../hooks/appointments/guardNote.ts'
import { settleAppointment } from '../hooks/appointments/settleAppointment.ts'
import { appointmentStatuses, bookingSources } from '../lib/clinicChoices.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { clinical } from './fields/clinical.ts'
import { flag } from './fields/flag.ts'
import { instant } from './fields/instant.ts'
import { number } from './fields/number.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { row } from './fields/section.ts'
import { text } from './fields/text.ts'
import { titled } from './fields/titled.ts'
import { navigation } from './navigation.ts'

/** Visits of patients to doctors. */
export const Appointments = defineCollection({
  slug: 'appointments',
  singular: words('Appointment', 'موعد', 'Cita'),
  plural: words('Appointments', 'المواعيد', 'Citas'),
  description: words(
    'Visits of patients to doctors. A doctor is never booked twice unless overbooked on purpose.',
    'زيارات المرضى للأطباء. لا يُحجز الطبيب مرتين إلا بحجز زائد مقصود.',
    'Visitas de pacientes a médicos. Un médico no se reserva dos veces salvo sobrecupo expreso.',
  ),
  group: navigation.clinic,
  title: 'patientName',
  columns: ['patientName', 'doctorName', 'startsAt', 'status', 'isPrior', 'cost'],
  admin: { components: titled('appointments') },
  search: ['patientName'],
  authored: true,
  organizational: true,
  endpoints: [
    availabilityDoor,
    calendarDoor,
    historyDoor,
    termsDoor,
    unlockRecordsDoor,
    ...visitDoors,
  ],
  hooks: {
    beforeValidate: [guardAppointment],
    beforeChange: [settleAppointment],
    afterChange: [announceAppointment],
  },
  fields: [
    row(
      relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', {
        required: true,
        index: false,
        offers: ({ data }) =>
          data?.organization ? { organization: { equals: data.organization } } : true,
      }),
      relation('doctor', words('Doctor', 'الطبيب', 'Médico'), 'staff', {
        required: true,
        index: false,
        offers: ({ data }) => ({
          and: [
            { staffType: { equals: 'physician' } },
            ...(data?.organization ? [{ organization: { equals: data.organization } }] : []),
          ],
        }),
      }),
    ),
    row(
      instant('startsAt', words('Starts', 'البداية', 'Comienza'), {
        required: true,
        planned: true,
      }),
      instant('endsAt', words('Ends', 'النهاية', 'Termina'), {
        planned: true,
        description: words(
          'Left empty: one slot later.',
          'إذا تُرك فارغًا: بعد موعد واحد.',
          'Vacío: un turno después.',
        ),
      }),
    ),
    row(
      choice('status', words('Status', 'الحالة', 'Estado'), appointmentStatuses, {
        required: true,
        defaultValue: 'pending',
        chip: true,
      }),
      flag('isPrior', words('Priority', 'أولوية', 'Prioritaria'), { defaultValue: false }),
      number('cost', words('Cost', 'التكلفة', 'Costo'), {
        min: 0,
        max: 100_000_000,
        whole: true,
        description: words(
          'Left empty: the organization’s default.',
          'إذا تُرك فارغًا: القيمة الافتراضية للمؤسسة.',
          'Vacío: el valor por defecto de la organización.',
        ),
      }),
      flag('overbooked', words('Overbooked', 'حجز زائد', 'Sobrecupo'), { defaultValue: false }),
    ),
    clinical(text('reason', words('Reason', 'السبب', 'Motivo'), { max: 200 })),
    clinical(
      text(
        'cancelReason',
        words('Reason of cancellation', 'سبب الإلغاء', 'Motivo de cancelación'),
        { max: 200 },
      ),
    ),
    {
      name: 'note',
      type: 'richText',
      label: words('Note (doctors only)', 'ملاحظة (للأطباء فقط)', 'Nota (solo médicos)'),
      editor: lexicalEditor({}),
      custom: { clinical: true },
      hooks: { beforeValidate: [guardNote] },
    },
    serverOwned({
      ...text('patientName', words('Patient', 'المريض', 'Paciente'), { max: 201 }),
      admin: { hidden: true },
    }),
    serverOwned({
      ...text('doctorName', words('Doctor', 'الطبيب', 'Médico'), { max: 101 }),
      admin: { hidden: true },
    }),
    {
      ...choice('source', words('Booked by', 'حُجز بواسطة', 'Reservada por'), bookingSources),
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.source) },
    },
    organizationField({ of: 'appointments', index: false }),
  ],
})
