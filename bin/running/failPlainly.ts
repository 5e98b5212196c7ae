/** The sentence of an error, for a person at a terminal. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0]) return sentenceOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

/** Ends a command with one plain line on standard error and exit code 1. */
export function failPlainly(reason: unknown): never {
  process.stderr.write(`${sentenceOf(reason)}\n`)
  process.exit(1)
}
