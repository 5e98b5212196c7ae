import config from '../../payload.config.ts'
import { env } from '../lib/env.ts'
import { createApi } from './createApi.ts'

/** The product's API: every request below `/api`, from the HTTP process and from tests alike. */
export const handleApi = createApi(await config, {
  introspection: env.APP_ENV !== 'production',
  metricsToken: env.METRICS_TOKEN,
})
