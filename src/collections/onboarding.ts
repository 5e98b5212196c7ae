import type { Field } from 'payload'

import { roleWords } from '../access/roles.ts'
import { keepWayIn } from '../hooks/externalIdentities/keepWayIn.ts'
import { recordUnlinking } from '../hooks/externalIdentities/recordUnlinking.ts'
import { decisionDoors } from '../endpoints/accountRequests/decisionDoors.ts'
import { requestDoor } from '../endpoints/accountRequests/requestDoor.ts'
import { guardInvitation } from '../hooks/guardInvitation.ts'
import { mailInvitation } from '../hooks/mailInvitation.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { email } from './fields/email.ts'
import { instant } from './fields/instant.ts'
import { number } from './fields/number.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { row } from './fields/section.ts'
import { listedBy, listedOnly, onceKnown, shownBy } from './fields/shownBy.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'
import { invitationsPanel, seatMeter, stateViews } from './panel.ts'

const known = <F extends Field & { name: string }>(field: F): F => onceKnown(serverOwned(field))

/** State and actions of an invitation: a card on the form, a column of buttons in the list. */
const invitationActions: Field = {
  name: 'actions',
  type: 'ui',
  label: words('Actions', 'الإجراءات', 'Acciones'),
  admin: {
    components: {
      Field: '/src/admin/invitations/InvitationCard.tsx#InvitationCard',
      Cell: '/src/admin/invitations/InvitationActionsCell.tsx#InvitationActionsCell',
    },
  },
}

/** Invitations into an organization; one pending per e-mail. */
export const Invitations = defineCollection({
  slug: 'invitations',
  singular: words('Invitation', 'دعوة', 'Invitación'),
  plural: words('Invitations', 'الدعوات', 'Invitaciones'),
  description: words(
    'Invitations into an organization; each lives 72 hours.',
    'دعوات الانضمام إلى المؤسسة؛ صلاحية كل منها 72 ساعة.',
    'Invitaciones a una organización; cada una vale 72 horas.',
  ),
  group: navigation.people,
  title: 'email',
  columns: ['email', 'role', 'status', 'actions', 'sentAt', 'organization'],
  search: ['email'],
  admin: invitationsPanel,
  authored: true,
  organizational: true,
  hooks: { beforeValidate: [guardInvitation], afterChange: [mailInvitation] },
  fields: [
    seatMeter,
    invitationActions,
    row(
      email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'), {
        required: true,
        index: true,
      }),
      choice('role', words('Role', 'الدور', 'Rol'), roleWords, {
        required: true,
        defaultValue: 'staff',
      }),
    ),
    relation('department', words('Department', 'القسم', 'Departamento'), 'departments', {
      offers: ({ data }) =>
        data?.organization ? { organization: { equals: data.organization } } : true,
    }),
    {
      name: 'groups',
      type: 'relationship',
      relationTo: 'groups',
      hasMany: true,
      label: words('Groups', 'المجموعات', 'Grupos'),
      filterOptions: { kind: { equals: 'organization' } },
    },
    row(
      listedOnly(
        listedBy(
          serverOwned(
            choice(
              'status',
              words('Status', 'الحالة', 'Estado'),
              {
                pending: words('Pending', 'قيد الانتظار', 'Pendiente'),
                accepted: words('Accepted', 'مقبولة', 'Aceptada'),
                revoked: words('Revoked', 'ملغاة', 'Revocada'),
                expired: words('Expired', 'منتهية', 'Vencida'),
              },
              { defaultValue: 'pending', index: true },
            ),
          ),
          '/src/admin/invitations/InvitationCell.tsx#InvitationCell',
        ),
      ),
      known(instant('expiresAt', words('Expires', 'تنتهي', 'Vence'))),
      known(instant('sentAt', words('Sent', 'أُرسلت', 'Enviada'))),
      known(
        number('sendCount', words('Times sent', 'مرات الإرسال', 'Veces enviada'), {
          min: 0,
          max: 1000,
          whole: true,
          defaultValue: 0,
        }),
      ),
    ),
    row(
      known(relation('invitedBy', words('Invited by', 'دعاه', 'Invitado por'), 'users')),
      known(relation('acceptedBy', words('Accepted by', 'قبلها', 'Aceptada por'), 'users')),
      known(instant('acceptedAt', words('Accepted', 'قُبلت', 'Aceptada el'))),
    ),
    organizationField({ of: 'invitations', index: false }),
  ],
})

const never = () => false

/** Single-use tokens, stored as hashes; nobody reads them through any API. */
export const Tokens = defineCollection({
  slug: 'tokens',
  singular: words('Token', 'رمز', 'Token'),
  plural: words('Tokens', 'الرموز', 'Tokens'),
  description: words(
    'Single-use tokens, stored as hashes.',
    'رموز لمرة واحدة، تُحفظ مجزأة.',
    'Tokens de un solo uso, guardados como hash.',
  ),
  group: navigation.system,
  title: 'purpose',
  columns: ['purpose', 'expiresAt', 'usedAt'],
  ledger: true,
  graphQL: false,
  fields: [
    relation('owner', words('Owner', 'المالك', 'Titular'), 'users'),
    relation('invitation', words('Invitation', 'الدعوة', 'Invitación'), 'invitations'),
    choice(
      'purpose',
      words('Purpose', 'الغرض', 'Propósito'),
      {
        activation: words('Activation', 'تفعيل', 'Activación'),
        'password-reset': words('Password reset', 'إعادة تعيين كلمة المرور', 'Restablecimiento'),
        'email-verification': words(
          'E-mail verification',
          'تأكيد البريد',
          'Verificación de correo',
        ),
        invitation: words('Invitation', 'دعوة', 'Invitación'),
        'one-time-code': words('One-time code', 'رمز لمرة واحدة', 'Código de un solo uso'),
      },
      { required: true },
    ),
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      label: words('Hash', 'التجزئة', 'Hash'),
      access: { create: never, read: never, update: never },
      custom: { secret: true },
    },
    instant('expiresAt', words('Expires', 'تنتهي', 'Vence'), { required: true }),
    instant('usedAt', words('Used', 'استُخدم', 'Usado')),
    email('email', words('Address to confirm', 'العنوان المطلوب تأكيده', 'Correo por confirmar')),
    number('tries', words('Wrong tries', 'محاولات خاطئة', 'Intentos fallidos'), {
      min: 0,
      max: 100,
      whole: true,
      defaultValue: 0,
    }),
  ],
})

/** Logins of other providers that lead to a user. */
export const ExternalIdentities = defineCollection({
  slug: 'external-identities',
  singular: words('External identity', 'هوية خارجية', 'Identidad externa'),
  plural: words('External identities', 'الهويات الخارجية', 'Identidades externas'),
  description: words(
    'Logins of other providers that lead to a user.',
    'حسابات لدى مزودين آخرين تقود إلى مستخدم.',
    'Cuentas de otros proveedores que llevan a un usuario.',
  ),
  group: navigation.governance,
  title: 'externalId',
  columns: ['user', 'provider', 'externalId', 'lastUsedAt'],
  search: ['externalId', 'provider'],
  hooks: { beforeDelete: [keepWayIn], afterDelete: [recordUnlinking] },
  fields: [
    relation('user', words('User', 'المستخدم', 'Usuario'), 'users', { required: true }),
    text('provider', words('Provider', 'المزود', 'Proveedor'), {
      max: 50,
      required: true,
      defaultValue: 'firebase',
    }),
    text('externalId', words('External id', 'المعرف الخارجي', 'Identificador externo'), {
      max: 200,
      required: true,
    }),
    instant('lastUsedAt', words('Last used', 'آخر استخدام', 'Último uso')),
  ],
})

/** What can be done to a request: a column of buttons in the list. The form has a card. */
const decisions: Field = {
  name: 'actions',
  type: 'ui',
  label: words('Actions', 'الإجراءات', 'Acciones'),
  admin: { components: { Cell: '/src/admin/requests/RequestActionsCell.tsx#RequestActionsCell' } },
}

/** People who ask for an account. */
export const AccountRequests = defineCollection({
  slug: 'account-requests',
  singular: words('Account request', 'طلب حساب', 'Solicitud de cuenta'),
  plural: words('Account requests', 'طلبات الحسابات', 'Solicitudes de cuenta'),
  description: words(
    'People who ask for an account of an organization.',
    'أشخاص يطلبون حسابًا في المؤسسة.',
    'Personas que solicitan una cuenta en una organización.',
  ),
  group: navigation.people,
  title: 'email',
  columns: ['email', 'name', 'status', 'actions', 'organization', 'createdAt'],
  search: ['email', 'name', 'employeeId'],
  // The actions of a row need columns that the list may not show.
  admin: { ...stateViews('pending', 'approved', 'rejected'), enableListViewSelectAPI: false },
  organizational: true,
  endpoints: [requestDoor, ...decisionDoors],
  fields: [
    shownBy(
      serverOwned(
        choice(
          'status',
          words('Status', 'الحالة', 'Estado'),
          {
            pending: words('Pending', 'قيد الانتظار', 'Pendiente'),
            approved: words('Approved', 'مقبول', 'Aprobada'),
            rejected: words('Rejected', 'مرفوض', 'Rechazada'),
          },
          { required: true, defaultValue: 'pending', index: true, chip: true },
        ),
      ),
      '/src/admin/requests/RequestCard.tsx#RequestCard',
    ),
    decisions,
    email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'), {
      required: true,
      index: true,
    }),
    text('name', words('Name', 'الاسم', 'Nombre'), { max: 100, required: true, identifying: true }),
    text('employeeId', words('Employee number', 'الرقم الوظيفي', 'Número de empleado'), {
      max: 50,
      identifying: true,
    }),
    text('message', words('Message', 'الرسالة', 'Mensaje'), { max: 500 }),
    known(relation('decidedBy', words('Decided by', 'قرره', 'Decidida por'), 'users')),
    organizationField(),
  ],
})
