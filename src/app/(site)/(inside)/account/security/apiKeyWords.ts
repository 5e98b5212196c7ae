import { words } from '../../../../../lib/words.ts'

/** The sentences about keys for programs. */
export const apiKeyWords = {
  title: words('API keys', 'مفاتيح واجهة البرمجة', 'Claves de API'),
  help: words(
    'With a key a program acts as you, until you revoke it.',
    'يعمل البرنامج بالمفتاح باسمك إلى أن تلغيه.',
    'Con una clave un programa actúa como usted hasta que la revoque.',
  ),
  developers: words(
    'How programs ask is described for developers.',
    'طريقة سؤال البرامج موصوفة للمطورين.',
    'Cómo preguntan los programas se describe para desarrolladores.',
  ),
  name: words('Name', 'الاسم', 'Nombre'),
  nameHelp: words(
    'What the key is for, such as “laboratory import”.',
    'الغرض من المفتاح، مثل «استيراد المختبر».',
    'Para qué es la clave, por ejemplo «importación del laboratorio».',
  ),
  issued: words('Issued', 'أُصدر', 'Emitida'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  issue: words('Issue a key', 'إصدار مفتاح', 'Emitir una clave'),
  once: words(
    'Copy the key now; it is not shown again.',
    'انسخ المفتاح الآن؛ لن يظهر مرة أخرى.',
    'Copie la clave ahora; no se volverá a mostrar.',
  ),
  copy: words('Copy', 'نسخ', 'Copiar'),
  copied: words('Copied', 'نُسخ', 'Copiado'),
  revoke: words('Revoke', 'إلغاء', 'Revocar'),
  revoked: words('The key has ended.', 'انتهى المفتاح.', 'La clave ha terminado.'),
  sure: words(
    'Programs that use this key stop working at once.',
    'تتوقف البرامج التي تستخدم هذا المفتاح فورًا.',
    'Los programas que usan esta clave dejan de funcionar de inmediato.',
  ),
} as const
