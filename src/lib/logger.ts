import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'

import { findDriverError } from './databaseErrors.ts'

/**
 * What a log may say of an error: its kind, code, constraint and stack frames. The text of a failed
 * statement carries its parameters, and with them names and clinical values, so it is left out.
 */
export function describeError(error: Error): Record<string, unknown> {
  const driver = findDriverError(error)
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  return {
    type: error.name,
    message: driver ? 'The database refused a statement.' : error.message.split('\n')[0],
    ...(driver && { code: driver.code, constraint: driver.constraint }),
    stack: frames.slice(0, 12).join('\n'),
  }
}

/** JSON logs with the level of LOG_LEVEL, to standard output unless told otherwise; errors appear as `describeError` tells them. */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: ['req.headers', 'password', 'token', '*.password', '*.token'],
    serializers: {
      err: (value: unknown) => (value instanceof Error ? describeError(value) : value),
    },
    hooks: {
      logMethod(args, method) {
        const [first, ...rest] = args
        if (!(first instanceof Error)) return method.apply(this, args)
        const { message, ...err } = describeError(first)
        return method.apply(this, [{ err }, ...(rest.length > 0 ? rest : [String(message)])])
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
