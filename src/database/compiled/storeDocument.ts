import type { SelectType } from 'payload'

import { compileOutput, type Document } from './compileOutput.ts'
import { compileRow } from './compileRow.ts'
import { run, type Connection } from './connection.ts'
import type { TableShape } from './tableShape.ts'

/** Stores a new document and gives it back as it is stored; null when the data is unusual. */
export async function insertDocument(
  connection: Connection,
  shape: TableShape,
  data: Record<string, unknown>,
): Promise<Document | null> {
  const projection = compileOutput(shape, undefined)
  const created = data.createdAt ? data : { ...data, createdAt: new Date() }
  const row = compileRow(shape, created)
  if (!row || !projection) return null
  const places = row.values.map((_, index) => `$${index + 1}`)
  const text =
    `insert into ${shape.table} (${row.columns.join(', ')}) values (${places.join(', ')}) ` +
    `returning ${projection.columns.join(', ')}`
  const [stored] = await run(connection, text, row.values)
  return stored ? projection.toDocument(stored) : null
}

/**
 * Changes a document by its id and gives it back as it is stored; null when there is none, undefined
 * when the data is unusual.
 */
export async function updateDocument(
  connection: Connection,
  shape: TableShape,
  id: string,
  data: Record<string, unknown>,
  select: SelectType | undefined,
): Promise<Document | null | undefined> {
  const projection = compileOutput(shape, select)
  const row = compileRow(shape, data)
  if (!row || !projection) return undefined
  const changes = row.columns.map((column, index) => `${column} = $${index + 2}`)
  const text =
    `update ${shape.table} set ${changes.join(', ')} where "id" = $1 ` +
    `returning ${projection.columns.join(', ')}`
  const [stored] = await run(connection, text, [id, ...row.values])
  return stored ? projection.toDocument(stored) : null
}
