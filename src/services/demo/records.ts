import type { DemoAppointment } from './appointments.ts'
import type { DemoLocale, DemoOptions } from './demoTypes.ts'
import { BRIEF_ABOVE } from './exams.ts'
import { createRandom } from './random.ts'

export type RecordKind = 'diagnoses' | 'prescriptions' | 'requirements'

export type DemoRecord = {
  id: string
  kind: RecordKind
  appointment: DemoAppointment
  text: string
  createdAt: string
}

/** How many of the completed visits leave one of each kind; half as many in a big demo. */
const shares: readonly (readonly [RecordKind, number])[] = [
  ['diagnoses', 0.75],
  ['prescriptions', 0.6],
  ['requirements', 0.3],
]

/** Texts in the language of the place: diagnoses to 200 characters, the others to 100. */
export const recordTexts: Record<RecordKind, Record<DemoLocale, readonly string[]>> = {
  diagnoses: {
    en: [
      'Obstructive sleep apnoea, well controlled with CPAP.',
      'Moderate obstructive sleep apnoea; treatment to be started.',
      'Chronic insomnia, improving with sleep hygiene and therapy.',
      'Arterial hypertension, not at goal.',
      'Obesity class I, losing weight.',
      'Allergic rhinitis that makes the mask hard to bear.',
    ],
    es: [
      'Apnea obstructiva del sueño, bien controlada con CPAP.',
      'Apnea obstructiva del sueño moderada; se inicia tratamiento.',
      'Insomnio crónico, mejora con higiene del sueño y terapia.',
      'Hipertensión arterial fuera de meta.',
      'Obesidad grado I, en descenso de peso.',
      'Rinitis alérgica que dificulta el uso de la máscara.',
    ],
    ar: [
      'انقطاع التنفس الانسدادي أثناء النوم، مستقر مع جهاز CPAP.',
      'انقطاع التنفس أثناء النوم بدرجة متوسطة، يبدأ العلاج.',
      'أرق مزمن، تحسن مع تنظيم عادات النوم والعلاج السلوكي.',
      'ارتفاع ضغط الدم، لم يصل إلى المستوى المطلوب.',
      'سمنة من الدرجة الأولى مع نقص في الوزن.',
      'حساسية الأنف تعيق استعمال القناع.',
    ],
  },
  prescriptions: {
    en: [
      'CPAP every night, at least 4 hours; humidifier level 4.',
      'Melatonin 3 mg, one hour before bed, for 4 weeks.',
      'Mometasone nasal spray, one puff each side at night.',
      'Amlodipine 5 mg once a day.',
      'Continue as before.',
    ],
    es: [
      'CPAP todas las noches, mínimo 4 horas; humidificador nivel 4.',
      'Melatonina 3 mg, una hora antes de dormir, 4 semanas.',
      'Mometasona nasal, una aplicación por fosa en la noche.',
      'Amlodipino 5 mg una vez al día.',
      'Continuar igual manejo.',
    ],
    ar: [
      'جهاز CPAP كل ليلة 4 ساعات على الأقل، الترطيب درجة 4.',
      'ميلاتونين 3 مجم قبل النوم بساعة لمدة 4 أسابيع.',
      'بخاخ موميتازون للأنف، بخة لكل فتحة مساءً.',
      'أملوديبين 5 مجم مرة يوميًا.',
      'الاستمرار على نفس العلاج.',
    ],
  },
  requirements: {
    en: [
      'Polysomnography with titration.',
      'Fasting glucose and lipid profile.',
      'Overnight oximetry.',
      'Spirometry before the next visit.',
    ],
    es: [
      'Polisomnografía con titulación.',
      'Glicemia en ayunas y perfil lipídico.',
      'Oximetría nocturna.',
      'Espirometría antes del próximo control.',
    ],
    ar: [
      'تخطيط نوم مع المعايرة.',
      'سكر صائم ودهون كاملة.',
      'قياس الأكسجين طوال الليل.',
      'قياس وظائف التنفس قبل الزيارة القادمة.',
    ],
  },
}

/** What the doctor wrote at a completed visit: at most one of each kind. */
export const listDemoRecords = (
  { seed, patients }: DemoOptions,
  appointment: DemoAppointment,
): DemoRecord[] => {
  if (appointment.status !== 'completed') return []
  const random = createRandom(`${seed} records ${appointment.id}`)
  const density = patients > BRIEF_ABOVE ? 0.5 : 1
  return shares
    .filter(([, share]) => random.chance(share * density))
    .map(([kind]) => ({
      id: random.uuid(),
      kind,
      appointment,
      text: random.pick(recordTexts[kind][appointment.organization.locale]),
      createdAt: appointment.endsAt,
    }))
}
