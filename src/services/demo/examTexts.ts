import type { DemoLocale } from './demoTypes.ts'

/** What clinicians write after a call, in the language of the place. */
export const contactNotes: Record<DemoLocale, readonly string[]> = {
  en: [
    'Phone call: sleeps through most nights, mask comfortable. Next review as planned.',
    'Called about dry mouth. Humidifier raised to level 4; asked to call back if it persists.',
    'Patient reports air leaking around the mask. Smaller cushion sent, fit to be checked next week.',
    'No answer at first; reached in the evening. Used the device five nights out of seven.',
    'Daytime sleepiness much better. Encouraged to keep the device on after the first awakening.',
  ],
  es: [
    'Llamada telefónica: duerme bien la mayoría de las noches, máscara cómoda. Control según plan.',
    'Refiere boca seca. Se sube el humidificador a nivel 4; llamará si continúa.',
    'Informa fuga de aire por la máscara. Se envía almohadilla menor; se revisa el ajuste en una semana.',
    'No contesta al inicio; se logra contacto en la tarde. Usó el equipo cinco de siete noches.',
    'Menos somnolencia diurna. Se anima a mantener el equipo después del primer despertar.',
  ],
  ar: [
    'مكالمة هاتفية: ينام جيدًا معظم الليالي والقناع مريح. المتابعة في موعدها.',
    'يشكو من جفاف الفم. تم رفع درجة الترطيب إلى 4 وسيتصل إن استمرت الشكوى.',
    'يشكو من تسرب الهواء حول القناع. أُرسلت وسادة أصغر وسيُراجع المقاس الأسبوع القادم.',
    'لم يرد أولًا ثم تم التواصل مساءً. استخدم الجهاز خمس ليالٍ من سبع.',
    'تحسن النعاس أثناء النهار كثيرًا. تم تشجيعه على إبقاء الجهاز بعد أول استيقاظ.',
  ],
}

/** The specialty of the consultation a pulmonology exam reports. */
export const consultationSpecialty: Record<DemoLocale, string> = {
  en: 'Pulmonology',
  es: 'Neumología',
  ar: 'الأمراض الصدرية',
}
