import type { CollectionConfig } from 'payload'

import type { GovernedCollection } from '../access/policy.ts'
import { refreezeAppointment } from '../hooks/records/refreezeAppointment.ts'
import { settleRecord } from '../hooks/records/settleRecord.ts'
import { words, type Words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'

interface RecordDefinition {
  slug: GovernedCollection
  singular: Words
  plural: Words
  description: Words
  max: number
}

/** What a visit leaves behind: one text of each kind per appointment, frozen once the visit is completed. */
export const defineRecord = ({ max, ...named }: RecordDefinition): CollectionConfig =>
  defineCollection({
    ...named,
    group: navigation.records,
    title: 'text',
    columns: ['text', 'patient', 'authorName', 'createdAt'],
    search: ['text', 'authorName'],
    authored: true,
    organizational: true,
    hooks: { beforeChange: [settleRecord], afterChange: [refreezeAppointment] },
    fields: [
      relation('appointment', words('Appointment', 'الموعد', 'Cita'), 'appointments', {
        required: true,
        index: false,
        offers: ({ data }) =>
          data?.organization ? { organization: { equals: data.organization } } : true,
      }),
      {
        ...text('text', words('Text', 'النص', 'Texto'), { max, required: true }),
        custom: { clinical: true },
      },
      relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', {
        description: words(
          'Follows from the appointment.',
          'يُحدَّد من الموعد.',
          'Se toma de la cita.',
        ),
      }),
      serverOwned(relation('author', words('Author', 'الكاتب', 'Autor'), 'users')),
      serverOwned(
        text('authorName', words('Author’s name', 'اسم الكاتب', 'Nombre del autor'), { max: 201 }),
      ),
      organizationField({ of: named.slug }),
    ],
  })
