import type { ExamDefinition, ExamField, ExamValues } from './defineExam.ts'

const arabicDigits = '٠١٢٣٤٥٦٧٨٩'

/** A number as people type it: with Arabic digits, and with a comma for the decimals. */
function readNumber(text: string): number | string {
  const plain = text
    .replaceAll(/[٠-٩]/g, (digit) => String(arabicDigits.indexOf(digit)))
    .replaceAll(/[,٫]/g, '.')
  const number = Number(plain)
  // What is no number is handed on as it is, for the rules to refuse.
  return Number.isFinite(number) ? number : text
}

function readValue(field: ExamField, text: string): unknown {
  if (field.type === 'flag') return text === 'true'
  if (text === '') return null
  return field.type === 'number' ? readNumber(text) : text
}

/** What was typed into the form of an exam, as values; what the server decides is left to it. */
export const readExamValues = (
  { fields, kind }: ExamDefinition,
  typed: Readonly<Record<string, string>>,
): ExamValues =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !(field.type === 'number' && field.server))
      .map(([name, field]) => [name, readValue(field, typed[`${kind}.${name}`]?.trim() ?? '')]),
  )
