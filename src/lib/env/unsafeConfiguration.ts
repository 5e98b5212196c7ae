/** The configuration cannot be used; the message has one line per variable, each with a remedy. */
export class UnsafeConfiguration extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'UnsafeConfiguration'
    this.problems = problems
    // The sentence is for an operator; a stack would only hide it.
    this.stack = this.message
  }
}
