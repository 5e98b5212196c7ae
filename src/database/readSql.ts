import { readFileSync } from 'node:fs'

/** Reads a file of src/database/sql. A file that a migration has run is never changed, only followed by another. */
export const readSql = (name: string): string =>
  readFileSync(`${import.meta.dirname}/sql/${name}`, 'utf8')
