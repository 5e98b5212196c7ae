import type { DemoLocale, JsonValue } from './demoTypes.ts'

type Texts = Record<DemoLocale, readonly string[]>

/** Why patients come, in the language of the place (at most 200 characters). */
export const visitReasons: Texts = {
  en: [
    'Snoring and daytime sleepiness',
    'CPAP follow-up, mask fitting',
    'Review of the sleep study',
    'Difficulty falling asleep',
    'Shortness of breath on exertion',
    'Blood pressure control',
    'Dietary counselling',
    'Renewal of the equipment',
  ],
  es: [
    'Ronquido y somnolencia diurna',
    'Control de CPAP, ajuste de máscara',
    'Revisión del estudio de sueño',
    'Dificultad para conciliar el sueño',
    'Disnea de esfuerzo',
    'Control de presión arterial',
    'Consejería nutricional',
    'Renovación del equipo',
  ],
  ar: [
    'شخير ونعاس أثناء النهار',
    'متابعة جهاز CPAP وضبط القناع',
    'مراجعة نتيجة دراسة النوم',
    'صعوبة في بدء النوم',
    'ضيق في التنفس عند المجهود',
    'متابعة ضغط الدم',
    'استشارة تغذية',
    'تجديد الجهاز',
  ],
}

export const cancelReasons: Texts = {
  en: ['Patient is travelling', 'Patient feels better', 'Doctor unavailable', 'Booked twice'],
  es: ['Paciente de viaje', 'El paciente se siente mejor', 'Médico no disponible', 'Cita repetida'],
  ar: ['المريض مسافر', 'تحسنت حالة المريض', 'الطبيب غير متاح', 'حجز مكرر'],
}

const doctorsNotes: Texts = {
  en: [
    'Sleeps about six hours. Wakes once. Weight stable; motivated to continue.',
    'Explained the result of the study and the options; agreed to start treatment.',
  ],
  es: [
    'Duerme unas seis horas. Un despertar. Peso estable; motivado para continuar.',
    'Se explican el resultado del estudio y las opciones; acepta iniciar tratamiento.',
  ],
  ar: [
    'ينام حوالي ست ساعات ويستيقظ مرة واحدة. الوزن مستقر ولديه رغبة في الاستمرار.',
    'تم شرح نتيجة الدراسة والخيارات المتاحة ووافق على بدء العلاج.',
  ],
}

const paragraph = (text: string, direction: 'ltr' | 'rtl'): JsonValue => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
        ],
      },
    ],
  },
})

/** The doctors' notes as the rich text editor stores them. */
export const richNotes: Record<DemoLocale, readonly JsonValue[]> = {
  en: doctorsNotes.en.map((text) => paragraph(text, 'ltr')),
  es: doctorsNotes.es.map((text) => paragraph(text, 'ltr')),
  ar: doctorsNotes.ar.map((text) => paragraph(text, 'rtl')),
}
