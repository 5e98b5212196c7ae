// Serves the product while it is being worked on: one process, pages rebuilt as they change.
// Changes to collections and services are taken up by a restart.
Object.assign(process.env, { NODE_ENV: 'development' })
process.env['NEXT_TELEMETRY_DISABLED'] ??= '1'
process.env['DISABLE_PAYLOAD_HMR'] ??= 'true'

const { serve } = await import('../src/server/serve.ts')
const { env } = await import('../src/lib/env.ts')
const { failPlainly } = await import('./running/failPlainly.ts')

const serving = await serve({ development: true }).catch(failPlainly)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void serving.stop().finally(() => process.exit(0)))
}
await serving.ready.catch(failPlainly)
process.stdout.write(`Polyclinic answers at ${env.SERVER_URL}\n`)
