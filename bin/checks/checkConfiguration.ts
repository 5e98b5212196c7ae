import { type Env, parseEnv } from '../../src/lib/env/parseEnv.ts'
import { UnsafeConfiguration } from '../../src/lib/env/unsafeConfiguration.ts'
import { advice, type Finding, ok, problem } from './finding.ts'

/** What is allowed but seldom meant. */
function advise(env: Env): Finding[] {
  const behindProxy = env.SERVER_URL.startsWith('https:') && env.TRUST_PROXY === 0
  return [
    ...(env.APP_ENV === 'production'
      ? []
      : [advice(`APP_ENV is ${env.APP_ENV}: set it to production where patients are treated.`)]),
    ...(env.SMTP_URL
      ? []
      : [advice('SMTP_URL is not set: mails stay in memory and reach nobody.')]),
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
