// Three kinds of tests: `*.test.ts` needs nothing, `*.int.test.ts` has a database of its own
// (tests/support/app.ts), `tests/e2e/*.test.ts` drives a browser against real processes.
const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
}

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '^@payload-config$': '<rootDir>/payload.config.ts' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
  setupFiles: ['<rootDir>/tests/setup/environment.ts'],
}

/** @type {import('jest').Config} */
const config = {
  // The adapter keeps one connection for itself and never gives it back.
  forceExit: true,
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.int\\.test\\.ts$', '<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/**/*.int.test.ts'],
      globalSetup: '<rootDir>/tests/setup/startDatabase.ts',
      globalTeardown: '<rootDir>/tests/setup/stopDatabase.ts',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/startSite.ts',
      globalTeardown: '<rootDir>/tests/setup/stopSite.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/repeatOnce.ts'],
    },
  ],
}

export default config
