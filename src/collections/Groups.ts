import { governedCollections } from '../access/policy.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { manyOf } from './fields/manyOf.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'

/** Collections on which groups may add permissions at organization scope; accounts, tokens and the trail are not among them. */
const closed = [
  'tokens',
  'audit-events',
  'messages',
  'login-sessions',
  'external-identities',
  'organizations',
  'plans',
  'groups',
  'users',
  'logos',
  'avatars',
]

const permissions = governedCollections
  .filter((slug) => !closed.includes(slug))
  .flatMap((slug) =>
    ['create', 'read', 'update', 'delete'].map((operation) => `${slug}.${operation}`),
  )

/** Groups add permissions to the role of their members. */
export const Groups = defineCollection({
  slug: 'groups',
  singular: words('Group', 'مجموعة', 'Grupo'),
  plural: words('Groups', 'المجموعات', 'Grupos'),
  description: words(
    'Groups add permissions to the role of their members. Only groups of kind “organization” can be handed out inside an organization.',
    'تضيف المجموعات صلاحيات إلى دور أعضائها. لا يمكن منح سوى المجموعات من نوع «مؤسسة» داخل المؤسسة.',
    'Los grupos añaden permisos al rol de sus miembros. Dentro de una organización solo se otorgan los de tipo «organización».',
  ),
  group: navigation.system,
  title: 'name',
  columns: ['name', 'kind', 'permissions'],
  search: ['name'],
  defaultSort: 'name',
  authored: true,
  fields: [
    text('name', words('Name', 'الاسم', 'Nombre'), { max: 100, required: true, identifying: true }),
    choice(
      'kind',
      words('Kind', 'النوع', 'Tipo'),
      {
        subscription: words('Subscription', 'اشتراك', 'Suscripción'),
        system: words('System', 'نظام', 'Sistema'),
        organization: words('Organization', 'مؤسسة', 'Organización'),
      },
      { required: true, defaultValue: 'organization' },
    ),
    {
      name: 'permissions',
      type: 'select',
      hasMany: true,
      label: words('Permissions', 'الصلاحيات', 'Permisos'),
      options: permissions.map((value) => ({ value, label: value })),
      validate: manyOf(permissions),
    },
  ],
})
