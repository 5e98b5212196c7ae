import type { Field } from 'payload'

import { roleWords } from '../access/roles.ts'
import { accountDoors } from '../endpoints/users/accountDoors.ts'
import { apiKeys } from '../endpoints/users/apiKeys.ts'
import { closedDoors } from '../endpoints/users/closedDoors.ts'
import { oidc } from '../endpoints/users/oidc.ts'
import { passwordDoors } from '../endpoints/users/passwordDoors.ts'
import { linkExternalIdentity } from '../endpoints/users/identities.ts'
import { patientSignIn } from '../endpoints/users/patientSignIn.ts'
import { sessionStrategy } from '../endpoints/users/sessionStrategy.ts'
import { signingIn } from '../endpoints/users/signingIn.ts'
import { twoFactor } from '../endpoints/users/twoFactor.ts'
import { chooseLanguage } from '../hooks/users/chooseLanguage.ts'
import { concludeUserChange } from '../hooks/users/concludeUserChange.ts'
import { guardGroups } from '../hooks/users/guardGroups.ts'
import { guardPassword } from '../hooks/users/guardPassword.ts'
import { guardStatus } from '../hooks/users/guardStatus.ts'
import { guardUserChange } from '../hooks/users/guardUserChange.ts'
import { guardUserDeletion } from '../hooks/users/guardUserDeletion.ts'
import { inviteNewUser } from '../hooks/users/inviteNewUser.ts'
import { settleUser } from '../hooks/users/settleUser.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { flag } from './fields/flag.ts'
import { judgeRelation } from './fields/judgeRelation.ts'
import { languages } from './fields/languages.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { row, section } from './fields/section.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'
import { seatMeter, usersPanel } from './panel.ts'
import { signInFields } from './signInFields.ts'

/** State and next action of an account: a card on the form, a column of buttons in the list. */
const account: Field = {
  name: 'account',
  type: 'ui',
  label: words('Actions', 'الإجراءات', 'Acciones'),
  admin: {
    components: {
      Field: '/src/admin/accounts/AccountCard.tsx#AccountCard',
      Cell: '/src/admin/accounts/AccountActionsCell.tsx#AccountActionsCell',
    },
  },
}

/** The one kind of login. Staff and patient records point here. */
export const Users = defineCollection({
  slug: 'users',
  singular: words('User', 'مستخدم', 'Usuario'),
  plural: words('Users', 'المستخدمون', 'Usuarios'),
  description: words(
    'People who can sign in. Users are deactivated rather than deleted.',
    'الأشخاص الذين يمكنهم تسجيل الدخول. يُعطَّل المستخدمون بدلًا من حذفهم.',
    'Personas que pueden entrar. Los usuarios se desactivan en lugar de borrarse.',
  ),
  group: navigation.people,
  title: 'username',
  columns: ['username', 'role', 'status', 'account', 'lastLoginAt', 'organization'],
  search: ['username', 'email', 'firstName', 'lastName', 'phone', 'employeeId'],
  admin: usersPanel,
  authored: true,
  organizational: true,
  auth: {
    disableLocalStrategy: true,
    depth: 0,
    strategies: [sessionStrategy],
    useSessions: false,
    tokenExpiration: 43_200,
  },
  endpoints: [
    ...signingIn,
    ...passwordDoors,
    ...twoFactor,
    ...patientSignIn,
    ...accountDoors,
    ...apiKeys,
    linkExternalIdentity,
    ...oidc,
    ...closedDoors,
  ],
  hooks: {
    beforeOperation: [chooseLanguage],
    beforeValidate: [guardUserChange, guardStatus, guardGroups, guardPassword],
    beforeChange: [settleUser],
    beforeDelete: [guardUserDeletion],
    afterChange: [concludeUserChange, inviteNewUser],
  },
  fields: [
    seatMeter,
    account,
    section(words('Person', 'الشخص', 'Persona'), [
      row(
        text('title', words('Title', 'اللقب', 'Tratamiento'), { max: 30 }),
        text('firstName', words('First name', 'الاسم الأول', 'Nombre'), {
          max: 50,
          identifying: true,
        }),
        text('lastName', words('Last name', 'اسم العائلة', 'Apellido'), {
          max: 50,
          identifying: true,
        }),
      ),
      text('description', words('About', 'نبذة', 'Acerca de'), { max: 140 }),
      choice('language', words('Language', 'اللغة', 'Idioma'), languages, { defaultValue: 'en' }),
    ]),
    signInFields,
    section(words('Role and place', 'الدور والمكان', 'Rol y lugar'), [
      row(
        choice('role', words('Role', 'الدور', 'Rol'), roleWords, {
          required: true,
          defaultValue: 'staff',
          index: true,
        }),
        relation('department', words('Department', 'القسم', 'Departamento'), 'departments', {
          offers: ({ data }) =>
            data?.organization ? { organization: { equals: data.organization } } : true,
        }),
        text('employeeId', words('Employee number', 'الرقم الوظيفي', 'Número de empleado'), {
          max: 50,
          identifying: true,
        }),
      ),
      row(
        flag(
          'isStaff',
          words('May open the admin panel', 'يمكنه فتح لوحة الإدارة', 'Puede abrir el panel'),
          {
            description: words(
              'Inside the panel the role still decides what is seen and changed.',
              'داخل اللوحة يظل الدور هو ما يحدد ما يُرى ويُغيَّر.',
              'Dentro del panel el rol sigue decidiendo qué se ve y se cambia.',
            ),
          },
        ),
        serverOwned(
          flag('isSuperuser', words('Superuser', 'مستخدم أعلى', 'Superusuario'), { index: true }),
        ),
        flag('nationalAccess', words('National access', 'وصول وطني', 'Acceso nacional'), {
          defaultValue: false,
          description: words(
            'Reads all organizations.',
            'يقرأ كل المؤسسات.',
            'Lee todas las organizaciones.',
          ),
        }),
      ),
      choice(
        'viewScope',
        words('Lists show', 'نطاق القوائم', 'Las listas muestran'),
        {
          organization: words('Organization', 'المؤسسة', 'Organización'),
          trust: words('Trust', 'الهيئة', 'Red'),
          national: words('National', 'وطني', 'Nacional'),
        },
        {
          description: words(
            'Narrows lists to this; it never shows more than the role may read.',
            'يضيّق القوائم إلى هذا النطاق، ولا يُظهر أبدًا أكثر مما يقرأه الدور.',
            'Limita las listas a esto; nunca muestra más de lo que el rol puede leer.',
          ),
        },
      ),
      {
        name: 'groups',
        type: 'relationship',
        relationTo: 'groups',
        hasMany: true,
        label: words('Groups', 'المجموعات', 'Grupos'),
        admin: {
          description: words(
            'Each adds permissions to those of the role, inside the own organization.',
            'تضيف كل مجموعة أذونات إلى أذونات الدور داخل المؤسسة نفسها.',
            'Cada uno añade permisos a los del rol, dentro de la propia organización.',
          ),
        },
        validate: judgeRelation({ many: true }),
      },
    ]),
    {
      ...relation('avatar', words('Picture', 'الصورة', 'Foto'), 'avatars'),
      admin: { hidden: true },
    },
    organizationField({ of: 'users', required: false }),
  ],
})
