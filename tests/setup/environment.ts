// Every test process has a complete, harmless configuration; tests that need a database replace
// the address before they load the application.
Object.assign(process.env, {
  APP_ENV: 'test',
  DATABASE_URL: process.env['DATABASE_URL'] ?? 'postgres://nobody@127.0.0.1:9/none',
  DATABASE_POOL_MAX: '12',
  PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-0f8c1b',
  SERVER_URL: 'http://localhost:3000',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  NEXT_TELEMETRY_DISABLED: '1',
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
})

export {}
