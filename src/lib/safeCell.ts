const phone = /^\+[1-9]\d{1,14}$/
const formula = /^'*[=+\-@\t\r]/

/**
 * A text as a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe in
 * front. Phones in E.164 start with a plus and are none.
 */
export const safeCell = (value: string): string =>
  formula.test(value) && !phone.test(value) ? `'${value}` : value

/** The text that `safeCell` made a cell of. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
