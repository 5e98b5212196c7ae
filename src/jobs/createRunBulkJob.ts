import type { JobHelpers } from 'graphile-worker'
import { z } from 'zod'

const payloadOf = z.object({ job: z.uuid() })

/** A process that does one bulk job; `ended` is its exit code. */
interface BulkProcess {
  ended: Promise<number>
  stop: () => Promise<void>
}

/**
 * The task that has a process of its own do one bulk job, so that the worker stays small and its
 * mails go on. A job that did not come to its end is started again.
 */
export const createRunBulkJob =
  (start: (job: string) => BulkProcess) =>
  async (given: unknown, { abortSignal }: Pick<JobHelpers, 'abortSignal'>): Promise<void> => {
    const child = start(payloadOf.parse(given).job)
    const stop = (): void => void child.stop()
    abortSignal.addEventListener('abort', stop)
    const code = await child.ended
    abortSignal.removeEventListener('abort', stop)
    if (code !== 0) throw new Error('The bulk job did not come to its end.')
  }
