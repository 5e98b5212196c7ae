import { words } from '../../../../lib/words.ts'
import { personWords } from '../personWords.ts'

/** The labels that the page and its action share. */
export const requestWords = {
  organization: words(
    'Hospital or clinic (short name)',
    'المستشفى أو العيادة (الاسم القصير)',
    'Hospital o clínica (nombre corto)',
  ),
  name: words('Your name', 'اسمك', 'Su nombre'),
  email: personWords.email,
}
