import type { Field } from 'payload'

import { concludeOrganizationChange } from '../hooks/concludeOrganizationChange.ts'
import { guardOrganizationChange } from '../hooks/guardOrganizationChange.ts'
import { releaseOrganization } from '../hooks/releaseOrganization.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { email } from './fields/email.ts'
import { flag } from './fields/flag.ts'
import { judgeRelation } from './fields/judgeRelation.ts'
import { languages } from './fields/languages.ts'
import { phone } from './fields/phone.ts'
import { relation } from './fields/relation.ts'
import { inSidebar, row, section } from './fields/section.ts'
import { text } from './fields/text.ts'
import { countryCode, currencyCode, hostNames, slugRule, timeZone } from './fields/formats.ts'
import { navigation } from './navigation.ts'
import { appointmentSettings, signInSettings } from './organizationSettings.ts'

/** Seats taken and left, with the lists that they count. */
const seats: Field = {
  name: 'seats',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/seats/OrganizationSeats.tsx#OrganizationSeats' },
  },
}

/** Hospitals, clinics, and the trusts that group them, with their settings. */
export const Organizations = defineCollection({
  slug: 'organizations',
  singular: words('Organization', 'مؤسسة', 'Organización'),
  plural: words('Organizations', 'المؤسسات', 'Organizaciones'),
  description: words(
    'Hospitals, clinics, and the trusts that group them. Settings apply to that organization’s people.',
    'المستشفيات والعيادات والهيئات التي تجمعها. تُطبَّق الإعدادات على العاملين في المؤسسة.',
    'Hospitales, clínicas y las redes que los agrupan. Los ajustes valen para su propia gente.',
  ),
  group: navigation.organization,
  title: 'name',
  columns: ['name', 'kind', 'city', 'country', 'isActive'],
  search: ['name', 'slug', 'city'],
  defaultSort: 'name',
  authored: true,
  hooks: {
    beforeValidate: [guardOrganizationChange],
    afterChange: [concludeOrganizationChange],
    beforeDelete: [releaseOrganization],
  },
  fields: [
    section(words('Details', 'التفاصيل', 'Detalles'), [
      row(
        text('name', words('Name', 'الاسم', 'Nombre'), {
          max: 70,
          required: true,
          identifying: true,
        }),
        text('slug', words('Address name', 'المعرّف في الروابط', 'Identificador'), {
          max: 70,
          required: true,
          rule: slugRule,
          format: 'slug',
          description: words(
            'Lower-case letters, digits and hyphens; used in links.',
            'حروف لاتينية صغيرة وأرقام وشرطات؛ تُستخدم في الروابط.',
            'Minúsculas, cifras y guiones; se usa en los enlaces.',
          ),
        }),
      ),
      row(
        choice(
          'kind',
          words('Kind', 'النوع', 'Tipo'),
          {
            hospital: words('Hospital', 'مستشفى', 'Hospital'),
            clinic: words('Clinic', 'عيادة', 'Clínica'),
            trust: words('Trust', 'هيئة', 'Red'),
          },
          { required: true, defaultValue: 'hospital' },
        ),
        relation('parent', words('Trust', 'الهيئة', 'Red'), 'organizations', {
          offers: { kind: { equals: 'trust' } },
          description: words(
            'The trust that this organization belongs to.',
            'الهيئة التي تتبعها هذه المؤسسة.',
            'La red a la que pertenece esta organización.',
          ),
        }),
      ),
      row(
        text('address', words('Address', 'العنوان', 'Dirección'), { max: 200 }),
        text('city', words('City', 'المدينة', 'Ciudad'), { max: 100 }),
        text('country', words('Country', 'البلد', 'País'), { max: 100 }),
      ),
      row(
        phone('phone', words('Phone', 'الهاتف', 'Teléfono')),
        email('email', words('E-mail', 'البريد الإلكتروني', 'Correo electrónico')),
      ),
      {
        name: 'logo',
        type: 'upload',
        relationTo: 'logos',
        label: words('Logo', 'الشعار', 'Logotipo'),
        validate: judgeRelation(),
      },
      hostNames('domains', words('Domains', 'النطاقات', 'Dominios')),
    ]),
    section(words('Language and place', 'اللغة والمكان', 'Idioma y lugar'), [
      row(
        choice('locale', words('Language', 'اللغة', 'Idioma'), languages, {
          required: true,
          defaultValue: 'en',
        }),
        timeZone('timezone', words('Time zone', 'المنطقة الزمنية', 'Zona horaria')),
      ),
      row(
        countryCode('phoneCountry', words('Phone country', 'بلد الهاتف', 'País del teléfono')),
        currencyCode('currency', words('Currency', 'العملة', 'Moneda')),
      ),
    ]),
    appointmentSettings,
    signInSettings,
    seats,
    inSidebar(
      relation('plan', words('Plan', 'الخطة', 'Plan'), 'plans', {
        description: words(
          'Without a plan there is no seat limit.',
          'بدون خطة لا يوجد حد للمقاعد.',
          'Sin plan no hay límite de plazas.',
        ),
      }),
    ),
    inSidebar(
      flag('isActive', words('Active', 'نشطة', 'Activa'), {
        defaultValue: true,
        description: words(
          'People of an inactive organization cannot sign in; its data stays.',
          'لا يستطيع العاملون في مؤسسة غير نشطة الدخول؛ وتبقى بياناتها.',
          'La gente de una organización inactiva no puede entrar; sus datos quedan.',
        ),
      }),
    ),
  ],
})
