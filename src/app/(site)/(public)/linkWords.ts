import { words } from '../../../lib/words.ts'

/** Where one asks for a new link to a password by oneself. */
export const newLink = {
  href: '/forgot-password',
  words: words('Send me a new link', 'أرسل لي رابطًا جديدًا', 'Enviarme un enlace nuevo'),
}
