import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { choice, flag, measure } from './values.ts'

/** Nutritional assessment (S0 "Nutricion"). */
export const nutrition = defineExam({
  kind: 'nutrition',
  label: words('Nutrition', 'التغذية', 'Nutrición'),
  phase: 'program',
  followUp: true,
  fields: {
    nutritionalStatus: choice(
      words('Nutritional status', 'الحالة الغذائية', 'Estado nutricional'),
      {
        undernourished: words('Undernourished', 'نقص التغذية', 'Desnutrición'),
        eutrophic: words('Eutrophic', 'تغذية سليمة', 'Eutrófico'),
        overweight: words('Overweight', 'زيادة الوزن', 'Sobrepeso'),
        obesity_1: words('Obesity I', 'سمنة 1', 'Obesidad I'),
        obesity_2: words('Obesity II', 'سمنة 2', 'Obesidad II'),
        obesity_3: words('Obesity III', 'سمنة 3', 'Obesidad III'),
      },
    ),
    weightKg: measure(
      words('Weight', 'الوزن', 'Peso'),
      'kg',
      { min: 0, max: 700 },
      { required: false },
    ),
    carbohydratePct: measure(words('Carbohydrates', 'الكربوهيدرات', 'Carbohidratos'), '%', {
      min: 0,
      max: 100,
    }),
    nightRumination: flag(words('Night rumination', 'الاجترار الليلي', 'Rumiación nocturna')),
    caffeine: measure(words('Caffeine', 'الكافيين', 'Cafeína'), 'portions/day', {
      min: 0,
      max: 50,
    }),
  },
  trends: [{ field: 'weightKg' }],
})
