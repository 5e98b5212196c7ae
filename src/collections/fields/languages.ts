import { words } from '../../lib/words.ts'

/** Languages of the interface and of mails. */
export const languages = {
  en: words('English', 'الإنجليزية', 'Inglés'),
  ar: words('Arabic', 'العربية', 'Árabe'),
  es: words('Spanish', 'الإسبانية', 'Español'),
}
