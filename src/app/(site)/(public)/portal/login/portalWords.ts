import { words } from '../../../../../lib/words.ts'

/** The labels that the patients' page and its action share. */
export const portalWords = {
  phone: words('Phone', 'الهاتف', 'Teléfono'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
  organization: words(
    'Hospital or clinic (short name)',
    'المستشفى أو العيادة (الاسم القصير)',
    'Hospital o clínica (nombre corto)',
  ),
}
