import type { MessageData } from '../../lib/messageData.ts'
import { words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Letter } from '../letter.ts'
import { greet } from '../phrases.ts'

const headings = {
  confirmed: words('Your appointment is confirmed', 'تم تأكيد موعدك', 'Su cita está confirmada'),
  changed: words('Your appointment was changed', 'تم تغيير موعدك', 'Su cita ha cambiado'),
  canceled: words('Your appointment was canceled', 'تم إلغاء موعدك', 'Su cita ha sido cancelada'),
} as const

const sayings = {
  confirmed: words('We expect you at {house}:', 'ننتظرك في {house}:', 'Le esperamos en {house}:'),
  changed: words(
    'Your appointment at {house} is now:',
    'موعدك في {house} أصبح الآن:',
    'Su cita en {house} es ahora:',
  ),
  canceled: words(
    'This appointment at {house} will not take place:',
    'لن يتم هذا الموعد في {house}:',
    'Esta cita en {house} no tendrá lugar:',
  ),
} as const

/** Tells a patient when to come, or not to. Nothing in it says why: mails are read over shoulders. */
export function appointmentChanged(
  { doctor, kind, link, name, startsAt, timezone }: MessageData['appointment-changed'],
  desk: Desk,
): Letter {
  const { say, when } = desk
  const time = when(startsAt, timezone)
  return {
    subject: say(
      {
        confirmed: words('Confirmed: {time}', 'مؤكد: {time}', 'Confirmada: {time}'),
        changed: words('New time: {time}', 'موعد جديد: {time}', 'Nueva hora: {time}'),
        canceled: words('Canceled: {time}', 'ملغى: {time}', 'Cancelada: {time}'),
      }[kind],
      { time },
    ),
    preview: say(words('Your appointment at {house}', 'موعدك في {house}', 'Su cita en {house}')),
    heading: say(headings[kind]),
    paragraphs: [greet(desk, name), say(sayings[kind])],
    facts: [
      { label: say(words('Time', 'الوقت', 'Hora')), value: time },
      { label: say(words('With', 'مع', 'Con')), value: doctor },
    ],
    button: { label: say(words('See my appointments', 'عرض مواعيدي', 'Ver mis citas')), link },
    notes: [
      say(
        words(
          'If the time does not suit you, tell us as early as you can.',
          'إذا كان الوقت لا يناسبك فأخبرنا في أقرب وقت ممكن.',
          'Si la hora no le conviene, avísenos cuanto antes.',
        ),
      ),
    ],
  }
}
