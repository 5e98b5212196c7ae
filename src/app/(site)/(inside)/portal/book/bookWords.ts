import { words } from '../../../../../lib/words.ts'

export const bookWords = {
  lead: words(
    'Choose a doctor and a time. The reception confirms your request.',
    'اختر الطبيب والوقت. سيؤكد الاستقبال طلبك.',
    'Elija médico y hora. La recepción confirmará su solicitud.',
  ),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  other: words('Choose another', 'اختيار آخر', 'Elegir otro'),
  day: words('Day', 'اليوم', 'Día'),
  nextFree: words('Next free time:', 'أقرب وقت متاح:', 'Próxima hora libre:'),
  reason: words('Reason (optional)', 'السبب (اختياري)', 'Motivo (opcional)'),
  reasonHelp: words(
    'In a few words, such as "follow-up".',
    'في كلمات قليلة، مثل «متابعة».',
    'En pocas palabras, por ejemplo «control».',
  ),
  submit: words('Send the request', 'إرسال الطلب', 'Enviar la solicitud'),
}
