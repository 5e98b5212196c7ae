import { createInterface, type Interface } from 'node:readline/promises'
import { Writable } from 'node:stream'

import { failPlainly } from './failPlainly.ts'

/** Asks a person, or reads the answers line by line from a pipe. */
export type Prompt = {
  ask: (question: string, options?: { hidden?: boolean }) => Promise<string>
  close: () => void
}

const ended = () => new Error('The input ended before every question was answered.')

/** A terminal that can keep what is typed to itself. */
function promptTerminal(): Prompt {
  let hidden = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) process.stdout.write(chunk)
      done()
    },
  })
  const lines: Interface = createInterface({ input: process.stdin, output, terminal: true })
  const { promise: closed, reject } = Promise.withResolvers<never>()
  closed.catch(() => undefined)
  lines.once('close', () => reject(ended()))
  lines.once('SIGINT', () => {
    process.stdout.write('\n')
    failPlainly('Stopped; nothing was created.')
  })
  return {
    ask: async (question, options) => {
      hidden = options?.hidden === true
      // The question itself is written past the curtain.
      if (hidden) process.stdout.write(question)
      const answer = await Promise.race([lines.question(hidden ? '' : question), closed])
      if (hidden) process.stdout.write('\n')
      hidden = false
      return answer
    },
    close: () => lines.close(),
  }
}

function promptPipe(): Prompt {
  const lines = createInterface({ input: process.stdin, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      process.stdout.write(question)
      const { value, done } = await answers.next()
      if (done) throw ended()
      process.stdout.write('\n')
      return String(value)
    },
    close: () => lines.close(),
  }
}

/** Opens the conversation; close it, or the process waits for more input. */
export const openPrompt = (): Prompt => (process.stdin.isTTY ? promptTerminal() : promptPipe())
