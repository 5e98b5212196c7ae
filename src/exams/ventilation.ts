import { words } from '../lib/words.ts'
import type { ExamValues } from './defineExam.ts'
import { choice, measure } from './values.ts'

/** Modes of positive airway pressure. */
export const modes = {
  cpap: words('CPAP', 'CPAP', 'CPAP'),
  bpap: words('BPAP', 'BPAP', 'BPAP'),
  bpap_st: words('BPAP ST', 'BPAP ST', 'BPAP ST'),
}

export const masks = {
  nasal_pillow: words('Nasal pillow', 'وسادة أنفية', 'Almohadilla nasal'),
  nasal: words('Nasal', 'أنفي', 'Nasal'),
  oronasal: words('Oronasal', 'أنفي فموي', 'Oronasal'),
}

export const maskSizes = {
  small: words('Small', 'صغير', 'Pequeña'),
  medium: words('Medium', 'متوسط', 'Mediana'),
  large: words('Large', 'كبير', 'Grande'),
}

export const maskSize = choice(words('Mask size', 'مقاس القناع', 'Tamaño de la máscara'), maskSizes)

export const ipap = measure(words('IPAP', 'ضغط الشهيق', 'IPAP'), 'cmH2O', { min: 0, max: 60 })
export const epap = measure(
  words('EPAP', 'ضغط الزفير', 'EPAP'),
  'cmH2O',
  { min: 0, max: 60 },
  { required: false },
)
export const rate = measure(
  words('Respiratory rate', 'معدل التنفس', 'Frecuencia respiratoria'),
  'breaths/min',
  { min: 0, max: 80 },
  { required: false, whole: true },
)

/** CPAP has neither an expiratory pressure nor a rate, BPAP has no rate: such values are emptied. */
export function emptyByMode(mode: unknown): ExamValues {
  if (mode === 'cpap') return { epap: null, rate: null }
  return mode === 'bpap' ? { rate: null } : {}
}
