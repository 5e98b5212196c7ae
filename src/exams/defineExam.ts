import type { Words } from '../lib/words.ts'

interface Common {
  label: Words
  required?: boolean
  /** Unit as printed after the value, such as `events/h`. */
  unit?: string
}

export interface NumberValue extends Common {
  type: 'number'
  min: number
  max: number
  /** Whole numbers only. */
  whole?: boolean
  /** The server decides the value, whatever a client sends. */
  server?: boolean
}

export interface ChoiceValue extends Common {
  type: 'choice'
  options: Readonly<Record<string, Words>>
}

export interface TextValue extends Common {
  type: 'text'
  max: number
}

export interface DateValue extends Common {
  type: 'date'
}

export interface FlagValue extends Common {
  type: 'flag'
}

export type ExamField = NumberValue | ChoiceValue | TextValue | DateValue | FlagValue

/** Values of one exam as stored: field name to value. */
export type ExamValues = Record<string, unknown>

/** What a definition may ask the record for while it computes. */
export interface ExamContext {
  /** Apnoea-hypopnoea index of the admission's latest basal polysomnography, 0 without one. */
  latestBasalAhi: () => Promise<number>
}

/** Values from a bound upwards, until the next band. */
export interface TrendBand {
  from: number
  tone: 'ok' | 'attention' | 'danger'
  label: Words
}

/** A value drawn over time; its bands run from the highest to the lowest, which has no bound. */
export interface ExamTrend {
  field: string
  bands?: readonly TrendBand[]
}

export interface ExamDefinition {
  kind: string
  label: Words
  /** Where the clinical record shows it: on intake or during the programme. */
  phase: 'intake' | 'program'
  fields: Readonly<Record<string, ExamField>>
  /** Creating one leaves a follow-up, dated by this field or by the day it was performed. */
  followUp?: true | { datedBy: string }
  /** Values that the server decides. Returned values replace what the client sent. */
  compute?: (values: ExamValues, context: ExamContext) => ExamValues | Promise<ExamValues>
  /** Rules between fields: field name to what is wrong with it. */
  check?: (values: ExamValues) => Readonly<Record<string, Words>>
  /** Values drawn over time, with the bands that colour them. */
  trends?: readonly ExamTrend[]
}

/** Declares an exam kind; form, validation, table, chart and API schema follow from it. */
export const defineExam = <const D extends ExamDefinition>(definition: D): D => definition
