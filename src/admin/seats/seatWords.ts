import { words } from '../../lib/words.ts'

/** The sentences of the seat meter. */
export const seatWords = {
  seats: words('Seats', 'المقاعد', 'Plazas'),
  members: words('Members', 'الأعضاء', 'Miembros'),
  invited: words('Invited, not yet in', 'مدعوون لم ينضموا بعد', 'Invitados sin entrar'),
  scarce: words('Seats by organization', 'المقاعد حسب المؤسسة', 'Plazas por organización'),
  left: words('left', 'المتبقي', 'libres'),
  unlimited: words(
    'taken; the plan has no limit',
    'مشغولة؛ الخطة بلا حد',
    'ocupadas; el plan no tiene límite',
  ),
  full: words(
    'No seat is left: deactivate somebody, revoke an invitation or ask for a larger plan.',
    'لا مقاعد متبقية: عطّل حسابًا أو ألغِ دعوة أو اطلب خطة أكبر.',
    'No quedan plazas: desactive a alguien, revoque una invitación o pida un plan mayor.',
  ),
}
