/** The task of the worker that runs one bulk job. */
export const RUN_BULK_JOB = 'run-bulk-job'
