import type { DemoOrganization } from './organizations.ts'

type Region = readonly [region: string, cities: readonly string[]]

/** Where the patients of a place live, the place's own region first. */
export const regions: Record<DemoOrganization['country'], readonly Region[]> = {
  EG: [
    ['Dakahlia', ['Mansoura', 'Talkha', 'Mit Ghamr', 'Sherbin', 'Belqas']],
    ['Gharbia', ['Tanta', 'El Mahalla El Kubra', 'Zefta']],
    ['Damietta', ['Damietta', 'Ras El Bar', 'Faraskur']],
    ['Sharqia', ['Zagazig', 'Abu Kabir']],
  ],
  AE: [
    ['Dubai', ['Dubai Marina', 'Deira', 'Al Barsha', 'Jumeirah', 'Mirdif']],
    ['Sharjah', ['Al Nahda', 'Al Majaz']],
    ['Abu Dhabi', ['Khalifa City', 'Al Reem']],
  ],
  CO: [
    ['Santander', ['Bucaramanga', 'Floridablanca', 'Girón', 'Piedecuesta', 'San Gil']],
    ['Norte de Santander', ['Cúcuta', 'Ocaña', 'Pamplona']],
    ['Boyacá', ['Tunja', 'Duitama']],
  ],
}

/** Who pays for the care, by country; names of no real insurer. */
export const payers: Record<DemoOrganization['country'], readonly string[]> = {
  EG: ['Self-pay', 'National Health Insurance', 'Lotus Medical Care', 'Delta Workers Fund'],
  AE: ['Self-pay', 'Falcon Health', 'Oasis Takaful', 'Employer scheme'],
  CO: ['Particular', 'EPS Andes Salud', 'Medicina Prepagada Cóndor', 'Régimen especial'],
}

/** Specialties that send patients to a sleep clinic, in the language of the place. */
export const referringSpecialties: Record<DemoOrganization['locale'], readonly string[]> = {
  en: ['General medicine', 'Otorhinolaryngology', 'Cardiology', 'Neurology', 'Endocrinology'],
  es: ['Medicina general', 'Otorrinolaringología', 'Cardiología', 'Neurología', 'Endocrinología'],
  ar: ['طب عام', 'أنف وأذن وحنجرة', 'أمراض القلب', 'أمراض المخ والأعصاب', 'الغدد الصماء'],
}

export const programs = ['OSA program', 'Insomnia program'] as const

/** Diagnoses (ICD-10) of each programme, in the language of the place. */
export const diagnosisTexts: Record<
  DemoOrganization['locale'],
  Record<(typeof programs)[number], readonly string[]>
> = {
  en: {
    'OSA program': [
      'G47.3 Sleep apnoea, loud snoring and witnessed pauses.',
      'G47.3 Obstructive sleep apnoea with arterial hypertension (I10).',
      'G47.3 Obstructive sleep apnoea with obesity (E66.9).',
    ],
    'Insomnia program': [
      'G47.0 Insomnia, difficulty falling asleep for more than three months.',
      'F51.0 Nonorganic insomnia with early awakening.',
    ],
  },
  es: {
    'OSA program': [
      'G47.3 Apnea del sueño, ronquido intenso y pausas presenciadas.',
      'G47.3 Apnea obstructiva del sueño con hipertensión arterial (I10).',
      'G47.3 Apnea obstructiva del sueño con obesidad (E66.9).',
    ],
    'Insomnia program': [
      'G47.0 Insomnio de conciliación de más de tres meses.',
      'F51.0 Insomnio no orgánico con despertar temprano.',
    ],
  },
  ar: {
    'OSA program': [
      'G47.3 انقطاع التنفس أثناء النوم مع شخير شديد.',
      'G47.3 انقطاع التنفس الانسدادي أثناء النوم مع ارتفاع ضغط الدم (I10).',
      'G47.3 انقطاع التنفس الانسدادي أثناء النوم مع السمنة (E66.9).',
    ],
    'Insomnia program': [
      'G47.0 أرق وصعوبة في بدء النوم منذ أكثر من ثلاثة أشهر.',
      'F51.0 أرق غير عضوي مع استيقاظ مبكر.',
    ],
  },
}
