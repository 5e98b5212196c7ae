import { words } from '../../lib/words.ts'

/** The sentences of invitations. */
export const invitationWords = {
  title: words('Invitation', 'الدعوة', 'Invitación'),
  resend: words('Resend', 'إعادة الإرسال', 'Reenviar'),
  resent: words(
    'Sent once more, good for the full time; the old link is dead.',
    'أُرسلت مجددًا بالمدة كاملة؛ والرابط القديم لم يعد صالحًا.',
    'Enviada de nuevo con el plazo completo; el enlace anterior ya no sirve.',
  ),
  revoke: words('Revoke', 'إلغاء الدعوة', 'Revocar'),
  revoked: words(
    'Revoked: the link is dead and the seat is free.',
    'أُلغيت: الرابط لم يعد صالحًا والمقعد شاغر.',
    'Revocada: el enlace no sirve y la plaza queda libre.',
  ),
  warning: words(
    'The link in the mail stops working at once and the seat becomes free. The person can be invited again.',
    'يتوقف الرابط المرسل فورًا ويصبح المقعد شاغرًا. ويمكن دعوة الشخص مجددًا.',
    'El enlace enviado deja de servir y la plaza se libera. Se puede invitar de nuevo a la persona.',
  ),
  fresh: words(
    'On saving, a link good for 72 hours is mailed to the address. An invitation takes a seat until it is accepted, revoked or runs out.',
    'عند الحفظ يُرسل إلى العنوان رابط صالح 72 ساعة. تشغل الدعوة مقعدًا حتى تُقبل أو تُلغى أو تنتهي.',
    'Al guardar se envía un enlace válido 72 horas. La invitación ocupa una plaza hasta que se acepte, se revoque o venza.',
  ),
}
