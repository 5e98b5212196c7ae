import { words, type Words } from '../../lib/words.ts'
import type { ReaderGroup } from '../../services/overview/listReaders.ts'

/** The sentences of "who can see this record, and why". */
export const readerWords = {
  title: words('Access', 'الوصول', 'Acceso'),
  lead: words(
    'Who can see this record, and why. The answer comes from the same table that decides each request.',
    'من يمكنه رؤية هذا السجل ولماذا. الإجابة من الجدول نفسه الذي يقرر كل طلب.',
    'Quién puede ver este registro y por qué. La respuesta sale de la misma tabla que decide cada petición.',
  ),
  who: words('Role', 'الدور', 'Rol'),
  why: words('Why', 'لماذا', 'Por qué'),
  people: words('People', 'الأشخاص', 'Personas'),
  more: words('and more', 'وآخرون', 'y más'),
  none: words('Nobody at present', 'لا أحد حاليًا', 'Nadie por ahora'),
  unseen: words(
    'Accounts that you cannot see',
    'حسابات لا يمكنك رؤيتها',
    'Cuentas que usted no puede ver',
  ),
}

/** Why somebody reads a record. */
export const reasonWords: Readonly<Record<ReaderGroup['why'], Words>> = {
  all: words(
    'Reads such records of every organization',
    'يقرأ هذه السجلات في كل المؤسسات',
    'Lee estos registros de todas las organizaciones',
  ),
  trust: words(
    'Reads such records of the whole trust',
    'يقرأ هذه السجلات في الهيئة كلها',
    'Lee estos registros de toda la red',
  ),
  org: words(
    'Reads such records of the own organization',
    'يقرأ هذه السجلات في مؤسسته',
    'Lee estos registros de su organización',
  ),
  dept: words(
    'Reads such records of the own department',
    'يقرأ هذه السجلات في قسمه',
    'Lee estos registros de su departamento',
  ),
  own: words(
    'Only the person whom it is about',
    'صاحب السجل فقط',
    'Solo la persona a la que se refiere',
  ),
  national: words(
    'Has national access: reads all organizations',
    'لديه وصول وطني: يقرأ كل المؤسسات',
    'Tiene acceso nacional: lee todas las organizaciones',
  ),
  group: words(
    'A group of theirs adds this permission',
    'إحدى مجموعاته تضيف هذا الإذن',
    'Uno de sus grupos añade este permiso',
  ),
}
