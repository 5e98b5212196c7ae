import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'

/** Most rows of people in one file. */
export const ROWS_MAX = 5_000

/** A file may hold empty rows besides; beyond these it is not read at all. */
export const LINES_MAX = 10_000

/** More columns than any list of people has. */
export const COLUMNS_MAX = 200

/** The cells of a sheet as text, empty rows included, so that a row keeps its number. */
export type Sheet = string[][]

/** The refusal of a file with too many rows. */
export const tooManyRows = (): Refusal =>
  new Refusal(
    'too-large',
    'file',
    words(
      `At most ${ROWS_MAX} rows can be imported at once.`,
      `يمكن استيراد ${ROWS_MAX} صف على الأكثر في المرة الواحدة.`,
      `Se pueden importar como máximo ${ROWS_MAX} filas a la vez.`,
    ),
  )
