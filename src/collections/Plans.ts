import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { slugRule } from './fields/formats.ts'
import { number } from './fields/number.ts'
import { relation } from './fields/relation.ts'
import { text } from './fields/text.ts'
import { texts } from './fields/texts.ts'
import { navigation } from './navigation.ts'

/** Subscription plans: how many people an organization may have, and which group comes with it. */
export const Plans = defineCollection({
  slug: 'plans',
  singular: words('Plan', 'خطة', 'Plan'),
  plural: words('Plans', 'الخطط', 'Planes'),
  description: words(
    'How many people an organization may have.',
    'عدد الأشخاص المسموح به للمؤسسة.',
    'Cuántas personas puede tener una organización.',
  ),
  group: navigation.system,
  title: 'name',
  columns: ['name', 'slug', 'maxUsers', 'group'],
  search: ['name', 'slug'],
  defaultSort: 'name',
  authored: true,
  fields: [
    text('name', words('Name', 'الاسم', 'Nombre'), { max: 70, required: true, identifying: true }),
    text('slug', words('Short name', 'المعرّف', 'Identificador'), {
      max: 70,
      required: true,
      rule: slugRule,
      format: 'slug',
    }),
    number('maxUsers', words('Seats', 'المقاعد', 'Plazas'), {
      min: 0,
      max: 1_000_000,
      whole: true,
      required: true,
      defaultValue: 0,
      description: words('0 means no limit.', '0 يعني بلا حد.', '0 significa sin límite.'),
    }),
    texts('features', words('Features', 'المزايا', 'Características'), { rows: 50, max: 100 }),
    relation('group', words('Group', 'المجموعة', 'Grupo'), 'groups', {
      offers: { kind: { equals: 'subscription' } },
    }),
  ],
})
