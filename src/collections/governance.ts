import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { choice } from './fields/choice.ts'
import { instant } from './fields/instant.ts'
import { languages } from './fields/languages.ts'
import { number } from './fields/number.ts'
import { relation } from './fields/relation.ts'
import { cells } from './fields/shown.ts'
import { text } from './fields/text.ts'
import { navigation } from './navigation.ts'
import { stateViews } from './panel.ts'

/** The audit trail: append-only in the database, chained by the worker. */
export const AuditEvents = defineCollection({
  slug: 'audit-events',
  singular: words('Audit event', 'حدث تدقيق', 'Evento de auditoría'),
  plural: words('Audit events', 'أحداث التدقيق', 'Eventos de auditoría'),
  description: words(
    'Who did what, when and from where. Rows can be neither changed nor deleted.',
    'من فعل ماذا ومتى ومن أين. لا يمكن تعديل السجلات أو حذفها.',
    'Quién hizo qué, cuándo y desde dónde. Las filas no se pueden cambiar ni borrar.',
  ),
  group: navigation.governance,
  title: 'action',
  columns: ['action', 'actorName', 'outcome', 'at', 'collection', 'changes', 'ip'],
  admin: {
    components: {
      edit: { beforeDocumentControls: ['/src/admin/audit/EventTitle.tsx#EventTitle'] },
    },
  },
  search: ['actorName'],
  defaultSort: '-at',
  ledger: true,
  fields: [
    instant('at', words('Time', 'الوقت', 'Momento'), { required: true, index: true }),
    relation('actor', words('Actor', 'الفاعل', 'Actor'), 'users', { index: false }),
    text('actorName', words('Name of the actor', 'اسم الفاعل', 'Nombre del actor'), { max: 201 }),
    {
      ...text('action', words('Action', 'الإجراء', 'Acción'), {
        max: 100,
        required: true,
        index: true,
      }),
      admin: {
        components: { Cell: cells.action, Field: '/src/admin/audit/ActionField.tsx#ActionField' },
      },
    },
    choice(
      'outcome',
      words('Outcome', 'النتيجة', 'Resultado'),
      {
        success: words('Success', 'نجاح', 'Éxito'),
        failure: words('Failure', 'فشل', 'Fallo'),
        denied: words('Denied', 'مرفوض', 'Denegado'),
      },
      { required: true, defaultValue: 'success', chip: true },
    ),
    relation('organization', words('Organization', 'المؤسسة', 'Organización'), 'organizations', {
      index: false,
    }),
    {
      ...text('collection', words('About', 'بخصوص', 'Sobre'), { max: 100 }),
      admin: {
        components: {
          Cell: cells.collection,
          Field: '/src/admin/audit/CollectionField.tsx#CollectionField',
        },
      },
    },
    text('documentId', words('Document', 'المستند', 'Documento'), { max: 100, index: true }),
    relation('patient', words('Patient', 'المريض', 'Paciente'), 'patients', { index: false }),
    relation('subject', words('User acted upon', 'المستخدم المعني', 'Usuario afectado'), 'users', {
      index: false,
    }),
    {
      name: 'changes',
      type: 'json',
      label: words('Changes', 'التغييرات', 'Cambios'),
      admin: {
        components: {
          Cell: '/src/admin/audit/ChangesCell.tsx#ChangesCell',
          Field: '/src/admin/audit/ChangesField.tsx#ChangesField',
        },
      },
    },
    text('ip', words('Address', 'العنوان', 'Dirección IP'), { max: 100 }),
    text('userAgent', words('Device', 'الجهاز', 'Dispositivo'), { max: 500 }),
    text('requestId', words('Request', 'الطلب', 'Petición'), { max: 100 }),
  ],
})

/** The log of mails and text messages; never a body that holds a secret. */
export const Messages = defineCollection({
  slug: 'messages',
  singular: words('Message', 'رسالة', 'Mensaje'),
  plural: words('Messages', 'الرسائل', 'Mensajes'),
  description: words(
    'Mails and text messages with their state.',
    'رسائل البريد والرسائل النصية وحالتها.',
    'Correos y mensajes con su estado.',
  ),
  group: navigation.governance,
  title: 'to',
  columns: ['to', 'template', 'status', 'attempts', 'sentAt', 'organization'],
  admin: stateViews('failed', 'queued', 'sent'),
  search: ['to', 'template'],
  ledger: true,
  fields: [
    text('to', words('To', 'إلى', 'Para'), { max: 254, required: true, index: true }),
    text('template', words('Template', 'القالب', 'Plantilla'), { max: 50, required: true }),
    choice('language', words('Language', 'اللغة', 'Idioma'), languages),
    choice(
      'status',
      words('Status', 'الحالة', 'Estado'),
      {
        queued: words('Queued', 'في الانتظار', 'En cola'),
        sent: words('Sent', 'أُرسلت', 'Enviado'),
        failed: words('Failed', 'فشلت', 'Fallido'),
      },
      { required: true, defaultValue: 'queued', index: true, chip: true },
    ),
    number('attempts', words('Attempts', 'المحاولات', 'Intentos'), {
      min: 0,
      max: 1000,
      whole: true,
      defaultValue: 0,
    }),
    text('lastError', words('Last error', 'آخر خطأ', 'Último error'), { max: 500 }),
    instant('sentAt', words('Sent at', 'وقت الإرسال', 'Enviado')),
    relation('organization', words('Organization', 'المؤسسة', 'Organización'), 'organizations'),
    text('about', words('About', 'بخصوص', 'Acerca de'), { max: 200 }),
  ],
})

/** Where people are signed in; ending one takes effect on the next request. */
export const LoginSessions = defineCollection({
  slug: 'login-sessions',
  singular: words('Login session', 'جلسة دخول', 'Sesión'),
  plural: words('Login sessions', 'جلسات الدخول', 'Sesiones'),
  description: words(
    'Where people are signed in. Deleting one ends it at once.',
    'أماكن تسجيل الدخول. حذف الجلسة ينهيها فورًا.',
    'Dónde se ha iniciado sesión. Borrar una la termina de inmediato.',
  ),
  group: navigation.governance,
  title: 'ip',
  columns: ['ip', 'user', 'lastSeenAt', 'expiresAt', 'revokedAt', 'userAgent'],
  defaultSort: '-lastSeenAt',
  search: ['ip', 'userAgent'],
  fields: [
    relation('user', words('User', 'المستخدم', 'Usuario'), 'users', { required: true }),
    instant('lastSeenAt', words('Last seen', 'آخر ظهور', 'Última actividad')),
    instant('expiresAt', words('Expires', 'تنتهي', 'Vence'), { required: true }),
    instant('revokedAt', words('Ended', 'أُنهيت', 'Terminada')),
    text('ip', words('Address', 'العنوان', 'Dirección IP'), { max: 100 }),
    text('userAgent', words('Device', 'الجهاز', 'Dispositivo'), { max: 500 }),
  ],
})
