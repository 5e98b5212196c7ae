import type { Field } from 'payload'

import { staffAccountDoors } from '../endpoints/staff/accountDoors.ts'
import { staffBulkDoors } from '../endpoints/staff/bulkDoors.ts'
import { exportDoor } from '../endpoints/staff/exportDoor.ts'
import { importDoor } from '../endpoints/staff/importDoor.ts'
import { guardStaffUser } from '../hooks/staff/guardStaffUser.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { email } from './fields/email.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { phone } from './fields/phone.ts'
import { relation } from './fields/relation.ts'
import { row, section } from './fields/section.ts'
import { staffTypes } from './fields/staffTypes.ts'
import { listedBy, listedOnly, shownBy } from './fields/shownBy.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'
import { staffPanel } from './panel.ts'

/** What can be done to the login: a column of buttons in the list. The form has a card. */
const accountActions: Field = {
  name: 'actions',
  type: 'ui',
  label: words('Actions', 'الإجراءات', 'Acciones'),
  admin: { components: { Cell: '/src/admin/staff/StaffActionsCell.tsx#StaffActionsCell' } },
}

/** Employment records, each with an optional login. */
export const Staff = defineCollection({
  slug: 'staff',
  singular: words('Staff member', 'موظف', 'Miembro del personal'),
  plural: words('Staff', 'الموظفون', 'Personal'),
  description: words(
    'Employment records; a login is optional.',
    'سجلات التوظيف؛ وحساب الدخول اختياري.',
    'Registros de empleo; la cuenta es opcional.',
  ),
  group: navigation.people,
  title: 'fullName',
  columns: [
    'fullName',
    'staffType',
    'department',
    'accountState',
    'actions',
    'status',
    'organization',
  ],
  admin: staffPanel,
  defaultSort: 'fullName',
  search: ['firstName', 'lastName', 'firstNameAr', 'lastNameAr', 'email', 'phone', 'employeeId'],
  authored: true,
  organizational: true,
  hooks: { beforeValidate: [guardStaffUser] },
  endpoints: [exportDoor, importDoor, ...staffBulkDoors, ...staffAccountDoors],
  fields: [
    section(words('Personal info', 'البيانات الشخصية', 'Datos personales'), [
      row(
        text('firstName', words('First name', 'الاسم الأول', 'Nombre'), {
          max: 50,
          required: true,
          identifying: true,
        }),
        text('lastName', words('Last name', 'اسم العائلة', 'Apellido'), {
          max: 50,
          required: true,
          identifying: true,
        }),
      ),
      row(
        text(
          'firstNameAr',
          words('First name in Arabic', 'الاسم الأول بالعربية', 'Nombre en árabe'),
          { max: 50, identifying: true },
        ),
        text(
          'lastNameAr',
          words('Last name in Arabic', 'اسم العائلة بالعربية', 'Apellido en árabe'),
          { max: 50, identifying: true },
        ),
      ),
      row(
        email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'), {
          index: true,
          description: words(
            'Needed before an account can be created.',
            'مطلوب قبل إنشاء حساب.',
            'Necesario para crear una cuenta.',
          ),
        }),
        phone('phone', words('Phone', 'الهاتف', 'Teléfono')),
      ),
    ]),
    section(words('Role', 'الدور', 'Rol'), [
      row(
        choice('staffType', words('Type', 'النوع', 'Tipo'), staffTypes, {
          required: true,
          defaultValue: 'other',
          index: true,
        }),
        text('jobTitle', words('Job title', 'المسمى الوظيفي', 'Cargo'), { max: 100 }),
      ),
    ]),
    section(words('Professional details', 'التفاصيل المهنية', 'Datos profesionales'), [
      row(
        text('specialization', words('Specialization', 'التخصص', 'Especialidad'), { max: 100 }),
        text('licenseNumber', words('Licence number', 'رقم الترخيص', 'Número de licencia'), {
          max: 50,
        }),
        calendarDate(
          'licenseExpiresOn',
          words('Licence expires on', 'انتهاء الترخيص', 'Vencimiento de la licencia'),
          { index: true },
        ),
      ),
    ]),
    section(words('Organization', 'المؤسسة', 'Organización'), [
      row(
        organizationField({ of: 'staff', index: false }),
        relation('department', words('Department', 'القسم', 'Departamento'), 'departments', {
          offers: ({ data }) =>
            data?.organization ? { organization: { equals: data.organization } } : true,
        }),
        text('employeeId', words('Employee number', 'الرقم الوظيفي', 'Número de empleado'), {
          max: 50,
          required: true,
          identifying: true,
        }),
      ),
    ]),
    section(words('Account', 'الحساب', 'Cuenta'), [
      shownBy(
        relation('user', words('User', 'المستخدم', 'Usuario'), 'users', { index: false }),
        '/src/admin/staff/StaffAccountCard.tsx#StaffAccountCard',
      ),
      listedOnly(
        listedBy(
          serverOwned(
            choice(
              'accountState',
              words('Account', 'الحساب', 'Cuenta'),
              {
                none: words('No account', 'بلا حساب', 'Sin cuenta'),
                invited: words('Invited', 'مدعو', 'Invitado'),
                active: words('Active', 'نشط', 'Activa'),
                deactivated: words('Deactivated', 'معطّل', 'Desactivada'),
              },
              { defaultValue: 'none', index: true },
            ),
          ),
          '/src/admin/staff/StaffAccountCell.tsx#StaffAccountCell',
        ),
      ),
      accountActions,
    ]),
    section(words('Status', 'الحالة', 'Estado'), [
      choice(
        'status',
        words('Status', 'الحالة', 'Estado'),
        {
          active: words('Active', 'نشط', 'Activo'),
          on_leave: words('On leave', 'في إجازة', 'De licencia'),
          left: words('Left', 'غادر', 'Retirado'),
        },
        { required: true, defaultValue: 'active', index: true, chip: true },
      ),
    ]),
    serverOwned({
      ...text('fullName', words('Name', 'الاسم', 'Nombre'), { max: 101 }),
      admin: { hidden: true },
    }),
  ],
})
