import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { organizationField } from './fields/organization.ts'
import { relation } from './fields/relation.ts'
import { row } from './fields/section.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'

/** Departments of an organization. */
export const Departments = defineCollection({
  slug: 'departments',
  singular: words('Department', 'قسم', 'Departamento'),
  plural: words('Departments', 'الأقسام', 'Departamentos'),
  description: words(
    'Departments of a hospital or clinic.',
    'أقسام المستشفى أو العيادة.',
    'Departamentos de un hospital o clínica.',
  ),
  group: navigation.organization,
  title: 'name',
  columns: ['name', 'nameAr', 'organization', 'manager'],
  search: ['name', 'nameAr'],
  defaultSort: 'name',
  authored: true,
  organizational: true,
  fields: [
    row(
      text('name', words('Name', 'الاسم', 'Nombre'), {
        max: 100,
        required: true,
        identifying: true,
      }),
      text('nameAr', words('Name in Arabic', 'الاسم بالعربية', 'Nombre en árabe'), {
        max: 100,
        identifying: true,
      }),
    ),
    relation('manager', words('Manager', 'المدير', 'Jefe'), 'users', {
      offers: ({ data }) =>
        data?.organization ? { organization: { equals: data.organization } } : true,
    }),
    organizationField({ of: 'departments', index: false }),
  ],
})
