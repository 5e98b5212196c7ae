/** What a demo is made from. The same three values give the same rows, byte for byte. */
export type DemoOptions = {
  seed: number
  /** The day the demo is alive on, ISO. */
  today: string
  patients: number
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** A row, its keys named as the table's columns. */
export type DemoRow = { readonly [column: string]: JsonValue }

/** Rows of one table, to be inserted in the order in which the batches come. */
export type DemoBatch = { table: string; rows: readonly DemoRow[] }

export type DemoLocale = 'en' | 'ar' | 'es'
