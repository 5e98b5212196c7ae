import { words } from '../../lib/words.ts'

/** Words of dialogs. */
export const dialogWords = {
  cancel: words('Cancel', 'إلغاء', 'Cancelar'),
  close: words('Close', 'إغلاق', 'Cerrar'),
  working: words('Working…', 'جارٍ التنفيذ…', 'En curso…'),
  copy: words('Copy', 'نسخ', 'Copiar'),
  copied: words('Copied', 'نُسخ', 'Copiado'),
  unreachable: words(
    'The server could not be reached. Nothing was changed; try again.',
    'تعذر الوصول إلى الخادم. لم يتغير شيء؛ حاول مجددًا.',
    'No se pudo contactar con el servidor. No cambió nada; inténtelo de nuevo.',
  ),
}
