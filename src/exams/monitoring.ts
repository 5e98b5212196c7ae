import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { choice, measure } from './values.ts'
import { emptyByMode, epap, ipap, masks, maskSize, modes, rate } from './ventilation.ts'

const percent = { min: 0, max: 100 }
const events = { min: 0, max: 300 }

/** Share of the basal events that treatment removed, to one decimal; negative when there are more. */
export const correction = (basal: number, residual: number): number =>
  basal === 0 ? 0 : Math.round(((basal - residual) / basal) * 1000) / 10 || 0

/** How well treatment works, by the share of events that it removed (S0). */
const corrected = [
  { from: 90, tone: 'ok', label: words('Good', 'جيد', 'Buena') },
  { from: 50, tone: 'attention', label: words('Partial', 'جزئي', 'Parcial') },
  { from: 0, tone: 'danger', label: words('Low', 'منخفض', 'Baja') },
  {
    from: -Infinity,
    tone: 'danger',
    label: words(
      'Warning: more events than before treatment',
      'تحذير: أحداث أكثر مما قبل العلاج',
      'Atención: más eventos que antes del tratamiento',
    ),
  },
] as const

/** Adaptation check of a patient under ventilation (S0 "Monitoreo"). */
export const monitoring = defineExam({
  kind: 'monitoring',
  label: words('Monitoring', 'المتابعة التنفسية', 'Monitoreo'),
  phase: 'program',
  followUp: true,
  fields: {
    dailyUsePct: measure(words('Days used', 'أيام الاستخدام', 'Uso diario'), '%', percent),
    daysOver4hPct: measure(
      words('Days over 4 hours', 'أيام فوق 4 ساعات', 'Días de más de 4 horas'),
      '%',
      percent,
    ),
    hoursPerDay: measure(words('Hours per day', 'الساعات في اليوم', 'Horas por día'), 'h', {
      min: 0,
      max: 24,
    }),
    basal: measure(
      words('Basal events', 'الأحداث الأساسية', 'Eventos basales'),
      'events/h',
      events,
      { server: true, required: false },
    ),
    residual: measure(
      words('Residual events', 'الأحداث المتبقية', 'Eventos residuales'),
      'events/h',
      events,
    ),
    correctionPct: measure(
      words('Correction', 'نسبة التصحيح', 'Corrección'),
      '%',
      { min: -1_000_000, max: 100 },
      { server: true, required: false },
    ),
    mode: choice(words('Mode', 'الوضع', 'Modo'), modes),
    ipap,
    epap,
    rate,
    mask: choice(words('Mask', 'القناع', 'Máscara'), masks),
    maskSize,
    etco2: measure(
      words('End-tidal CO2', 'ثاني أكسيد الكربون', 'EtCO2'),
      'mmHg',
      { min: 0, max: 200 },
      { required: false },
    ),
  },
  compute: async ({ mode, residual }, { latestBasalAhi }) => {
    const basal = await latestBasalAhi()
    const correctionPct = typeof residual === 'number' ? correction(basal, residual) : null
    return { basal, correctionPct, ...emptyByMode(mode) }
  },
  trends: [{ field: 'residual' }, { field: 'correctionPct', bands: corrected }],
})
