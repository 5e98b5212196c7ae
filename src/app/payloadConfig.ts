import { findSharedConfig } from '../lib/sharedConfig.ts'

/**
 * The configuration for pages. Inside the server the one it already built is used, so that a
 * process holds one configuration, one pool and one set of hooks; a build, which has no server
 * around it, loads its own.
 */
const config =
  findSharedConfig() ?? import('../../payload.config.ts').then((module) => module.default)

export default config
