import { type Env, parseEnv } from '../../src/lib/env/parseEnv.ts'
import { UnsafeConfiguration } from '../../src/lib/env/unsafeConfiguration.ts'
import { advice, type Finding, ok, problem } from './finding.ts'

/** How mails leave, and under whose name. */
function adviseMail(env: Env): Finding[] {
  if (!env.SMTP_URL)
    return [advice('SMTP_URL is not set: mails reach nobody and are shown at /dev/mailbox.')]
  return process.env['MAIL_FROM']?.trim()
    ? []
    : [
        advice(
          `MAIL_FROM is not set: mails are sent as ${env.MAIL_FROM}; set it to an address of a domain that the mail server may send for.`,
        ),
      ]
}

/** What is allowed but seldom meant. */
function advise(env: Env): Finding[] {
  const behindProxy = env.SERVER_URL.startsWith('https:') && env.TRUST_PROXY === 0
  return [
    ...(env.APP_ENV === 'production'
      ? []
      : [advice(`APP_ENV is ${env.APP_ENV}: set it to production where patients are treated.`)]),
    ...adviseMail(env),
    ...(env.SMS_WEBHOOK_URL
      ? []
      : [advice('SMS_WEBHOOK_URL is not set: one-time codes are sent by mail only.')]),
    ...(env.METRICS_TOKEN ? [] : [advice('METRICS_TOKEN is not set: /metrics is closed.')]),
    ...(behindProxy
      ? [
          advice(
            'TRUST_PROXY is 0 although SERVER_URL is https: if a proxy ends https, set it to 1, or all people share one address and one rate limit.',
          ),
        ]
      : []),
  ]
}

/** The configuration as the product would judge it at its start. */
export function checkConfiguration(): { env?: Env; findings: Finding[] } {
  try {
    const env = parseEnv(process.env)
    return { env, findings: [ok('The configuration is complete and safe.'), ...advise(env)] }
  } catch (error) {
    if (!(error instanceof UnsafeConfiguration)) throw error
    return { findings: error.problems.map(problem) }
  }
}
