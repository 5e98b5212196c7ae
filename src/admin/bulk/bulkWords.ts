import { words, type Words } from '../../lib/words.ts'

/** The sentences of what is done to many accounts at once. */
export const bulkWords = {
  selected: words('selected', 'محدد', 'seleccionados'),
  clear: words('Clear', 'مسح التحديد', 'Quitar selección'),
  all: words('Select all that match', 'تحديد كل المطابقين', 'Seleccionar todos los que coinciden'),
  checking: words('Checking each account…', 'جارٍ فحص كل حساب…', 'Comprobando cada cuenta…'),
  ready: words('Will be done', 'سيُنفَّذ على', 'Se hará'),
  skipped: words('Will be skipped', 'سيُتخطى', 'Se omitirán'),
  nothing: words(
    'Nothing can be done with this selection.',
    'لا يمكن تنفيذ شيء على هذا التحديد.',
    'No hay nada que hacer con esta selección.',
  ),
  progress: words('Done so far', 'أُنجز حتى الآن', 'Hecho hasta ahora'),
  finished: words('Done', 'تم', 'Hecho'),
  left: words('Skipped', 'تُخطي', 'Omitidas'),
  name: words('Name', 'الاسم', 'Nombre'),
  further: words('Further ones, done', 'أخرى نُفذت', 'Otros más, hechos'),
  result: words('Result', 'النتيجة', 'Resultado'),
}

/** Why a row of many is left alone, by the code of the refusal. */
const reasons: Readonly<Record<string, Words>> = {
  'already-has-account': words('Has an account already', 'لديه حساب بالفعل', 'Ya tiene cuenta'),
  conflict: words(
    'Not possible in its present state',
    'غير ممكن في حالته الحالية',
    'No es posible en su estado actual',
  ),
  'email-missing': words('Has no e-mail', 'بلا بريد إلكتروني', 'Sin correo'),
  duplicate: words(
    'Its e-mail belongs to another account',
    'بريده يخص حسابًا آخر',
    'Su correo es de otra cuenta',
  ),
  forbidden: words('Not yours to change', 'خارج صلاحيتك', 'Fuera de su alcance'),
  'last-administrator': words(
    'Last active system administrator',
    'آخر مسؤول نظام نشط',
    'Último administrador activo',
  ),
  'not-found': words('Not found', 'غير موجود', 'No encontrada'),
  'not-grantable': words('Has a higher role', 'دوره أعلى', 'Tiene un rol superior'),
  'not-linked': words('Has no account', 'بلا حساب', 'Sin cuenta'),
  'not-yourself': words('Your own account', 'حسابك أنت', 'Su propia cuenta'),
  'recently-sent': words(
    'Was written to a moment ago',
    'روسل قبل لحظات',
    'Se le escribió hace un momento',
  ),
  'seat-limit-reached': words('No seat is left', 'لا مقعد متبقٍ', 'No quedan plazas'),
}

/** The reason in words; a code that has none is shown as it is. */
export const reasonOf = (code: string): Words => reasons[code] ?? words(code, code, code)
