import { words, type Words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { choice, day, neededForMode } from './values.ts'
import { emptyByMode, epap, ipap, masks, maskSize, modes, rate } from './ventilation.ts'

const missing = (value: unknown): boolean => value === null || value === undefined

/** Sleep study that finds the pressure; BPAP needs EPAP, BPAP ST needs EPAP and rate. */
export const polysomnographyTitration = defineExam({
  kind: 'polysomnography_titration',
  label: words(
    'Titration polysomnography',
    'تخطيط النوم للمعايرة',
    'Polisomnografía de titulación',
  ),
  phase: 'intake',
  fields: {
    type: choice(words('Type', 'النوع', 'Tipo'), modes),
    date: day(words('Study date', 'تاريخ الدراسة', 'Fecha del estudio')),
    ipap,
    epap,
    rate,
    mask: choice(words('Mask', 'القناع', 'Máscara'), {
      ...masks,
      unspecified: words('Not specified', 'غير محدد', 'No especificado'),
    }),
    maskSize,
  },
  compute: ({ type }) => emptyByMode(type),
  check: ({ epap: expiratory, rate: breaths, type }) => {
    const wrong: Record<string, Words> = {}
    const isBilevel = type === 'bpap' || type === 'bpap_st'
    if (isBilevel && missing(expiratory)) wrong.epap = neededForMode
    if (type === 'bpap_st' && missing(breaths)) wrong.rate = neededForMode
    return wrong
  },
})
