import { words, type Words } from '../../lib/words.ts'

/** What is known of a day and a doctor when nothing is free. */
export interface NothingFree {
  date: string
  today: string
  isClosedDay: boolean
  doctorStatus: string
  /** Whether the day still has times, free or taken. */
  hasTimes: boolean
}

const reasons = {
  'day-past': words('This day is past.', 'هذا اليوم قد مضى.', 'Este día ya pasó.'),
  'doctor-left': words(
    'The doctor no longer works here.',
    'لم يعد الطبيب يعمل هنا.',
    'El médico ya no trabaja aquí.',
  ),
  'doctor-on-leave': words(
    'The doctor is on leave.',
    'الطبيب في إجازة.',
    'El médico está de licencia.',
  ),
  'closed-day': words(
    'The clinic is closed on this day of the week.',
    'العيادة مغلقة في هذا اليوم من الأسبوع.',
    'La clínica cierra este día de la semana.',
  ),
  'closed-for-today': words(
    'There are no more times today.',
    'لا توجد أوقات أخرى اليوم.',
    'Hoy ya no quedan horas.',
  ),
  'fully-booked': words(
    'Every time of this day is booked.',
    'كل أوقات هذا اليوم محجوزة.',
    'Todas las horas de este día están reservadas.',
  ),
} as const

export type NoneFreeCode = keyof typeof reasons

/** Why a doctor has no free time on a day, each reason with a sentence for people. */
export function whyNoneFree(known: NothingFree): { code: NoneFreeCode; words: Words }[] {
  const { date, doctorStatus, hasTimes, isClosedDay, today } = known
  const codes: NoneFreeCode[] = []
  if (date < today) codes.push('day-past')
  if (doctorStatus === 'left') codes.push('doctor-left')
  if (doctorStatus === 'on_leave') codes.push('doctor-on-leave')
  if (date >= today && isClosedDay) codes.push('closed-day')
  if (codes.length === 0) codes.push(hasTimes ? 'fully-booked' : 'closed-for-today')
  return codes.map((code) => ({ code, words: reasons[code] }))
}
