import type { Language } from '../../../../lib/words.ts'
import type { CalendarData } from './calendarAnswer.ts'

/** A doctor's name in the script of the page, where it is known. */
export const nameDoctor = (
  { name, nameAr }: CalendarData['doctors'][number],
  language: Language,
): string => (language === 'ar' && nameAr ? nameAr : name)
