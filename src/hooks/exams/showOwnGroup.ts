import type { CollectionAfterReadHook } from 'payload'

import { exams } from '../../exams/index.ts'

/** Shows the group of the exam's own kind only; the others are empty columns of the shared table. */
export const showOwnGroup: CollectionAfterReadHook = ({ doc }) => {
  if (typeof doc.kind === 'string')
    for (const { kind } of exams) if (kind !== doc.kind) delete doc[kind]
  return doc
}
