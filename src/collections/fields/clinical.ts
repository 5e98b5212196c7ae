import type { Field } from 'payload'

/** Marks a field whose value the audit trail and the logs must not repeat (src/services/audit/maskChanges.ts). */
export const clinical = <F extends Field>(field: F): F => ({
  ...field,
  custom: { ...field.custom, clinical: true },
})
