import type { Env } from '../../../lib/env/parseEnv.ts'

/** Whether mails are kept for developers to look at: without a mail server, and never in production. */
export const isMailboxOpen = ({ APP_ENV, SMTP_URL }: Pick<Env, 'APP_ENV' | 'SMTP_URL'>): boolean =>
  APP_ENV !== 'production' && SMTP_URL === undefined
