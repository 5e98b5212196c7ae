import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { score } from './values.ts'

const beck = { min: 0, max: 63 }
const scale = { min: 1, max: 20 }

/** Beck inventories and sleep scale (S0 "Psicologia"). */
export const psychology = defineExam({
  kind: 'psychology',
  label: words('Psychology', 'علم النفس', 'Psicología'),
  phase: 'program',
  followUp: true,
  fields: {
    beckDepression: score(
      words('Beck depression inventory', 'مقياس بيك للاكتئاب', 'Inventario de depresión de Beck'),
      beck,
    ),
    beckAnxiety: score(
      words('Beck anxiety inventory', 'مقياس بيك للقلق', 'Inventario de ansiedad de Beck'),
      beck,
    ),
    quality: score(words('Sleep quality', 'جودة النوم', 'Calidad del sueño'), scale),
    quantity: score(words('Sleep quantity', 'كمية النوم', 'Cantidad de sueño'), scale),
    total: score(
      words('Total', 'المجموع', 'Total'),
      { min: 2, max: 40 },
      { server: true, required: false },
    ),
  },
  compute: ({ quality, quantity }) => ({
    total: typeof quality === 'number' && typeof quantity === 'number' ? quality + quantity : null,
  }),
  trends: [{ field: 'total' }],
})
