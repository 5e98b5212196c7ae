import { Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'

/** What the library finds worth an information is one line per job, which is debugging for us. */
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue library's words in our log; never the job, whose content is nobody's business. */
export const createQueueLogger = (log: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    log[levels[level]]({ queue: true, msg: message })
  })
