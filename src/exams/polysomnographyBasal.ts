import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { choice, day, measure } from './values.ts'

/** Sleep study before treatment; its index is the basal value of the admission's monitoring. */
export const polysomnographyBasal = defineExam({
  kind: 'polysomnography_basal',
  label: words('Basal polysomnography', 'تخطيط النوم الأساسي', 'Polisomnografía basal'),
  phase: 'intake',
  fields: {
    date: day(words('Study date', 'تاريخ الدراسة', 'Fecha del estudio')),
    ahi: measure(
      words('Apnoea-hypopnoea index', 'مؤشر انقطاع التنفس', 'Índice de apnea-hipopnea'),
      'events/h',
      { min: 0, max: 300 },
    ),
    severity: choice(words('Severity', 'الشدة', 'Severidad'), {
      normal: words('Normal', 'طبيعي', 'Normal'),
      mild: words('Mild', 'خفيف', 'Leve'),
      moderate: words('Moderate', 'متوسط', 'Moderada'),
      severe: words('Severe', 'شديد', 'Grave'),
    }),
    odi: measure(
      words('Desaturation index', 'مؤشر نقص الأكسجة', 'Índice de desaturación'),
      'desaturations/h',
      { min: 0, max: 300 },
    ),
    efficiencyPct: measure(words('Sleep efficiency', 'كفاءة النوم', 'Eficiencia del sueño'), '%', {
      min: 0,
      max: 100,
    }),
  },
})
