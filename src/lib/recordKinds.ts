import { words } from './words.ts'

/** What a visit leaves behind, with the greatest length of each text in characters (domain.md). */
export const recordKinds = {
  diagnosis: {
    collection: 'diagnoses',
    max: 200,
    label: words('Diagnosis', 'التشخيص', 'Diagnóstico'),
  },
  prescription: {
    collection: 'prescriptions',
    max: 100,
    label: words('Prescription', 'الوصفة', 'Receta'),
  },
  requirement: {
    collection: 'requirements',
    max: 100,
    label: words('Requirements', 'المتطلبات', 'Requerimientos'),
  },
} as const

export type RecordKind = keyof typeof recordKinds

const isRecordKind = (name: string): name is RecordKind => Object.hasOwn(recordKinds, name)

/** The kinds in the order in which they are written and printed. */
export const recordKindNames = Object.keys(recordKinds).filter(isRecordKind)

/** What is printed of a visit. */
export const printables = ['prescription', 'summary', 'slip'] as const
export type Printable = (typeof printables)[number]
