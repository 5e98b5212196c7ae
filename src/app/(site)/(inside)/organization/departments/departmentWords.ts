import { words } from '../../../../../lib/words.ts'

/** The sentences about departments. */
export const departmentWords = {
  title: words('Departments', 'الأقسام', 'Departamentos'),
  add: words('Add department', 'إضافة قسم', 'Añadir departamento'),
  name: words('Name', 'الاسم', 'Nombre'),
  nameAr: words('Name in Arabic', 'الاسم بالعربية', 'Nombre en árabe'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  rename: words('Rename', 'إعادة تسمية', 'Cambiar nombre'),
  remove: words('Delete', 'حذف', 'Borrar'),
  save: words('Save', 'حفظ', 'Guardar'),
  cancel: words('Cancel', 'إلغاء', 'Cancelar'),
  added: words('Added.', 'أُضيف.', 'Añadido.'),
  saved: words('Saved.', 'حُفظ.', 'Guardado.'),
  gone: words('Deleted.', 'حُذف.', 'Borrado.'),
  sure: words(
    'It is deleted only when nobody and nothing belongs to it any more.',
    'لا يُحذف إلا إذا لم يعد ينتمي إليه أحد أو شيء.',
    'Solo se borra si ya nadie ni nada pertenece a él.',
  ),
  empty: words(
    'Departments will be listed here. Add the first one above.',
    'ستظهر الأقسام هنا. أضف أول قسم أعلاه.',
    'Aquí aparecerán los departamentos. Añada el primero arriba.',
  ),
} as const
