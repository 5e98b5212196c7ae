import type { SanitizedConfig } from 'payload'

declare global {
  /** Bundled pages and the HTTP process around them have separate modules; this is what they share. */
  var polyclinicConfig: Promise<SanitizedConfig> | undefined
}

/** Offers the configuration of this process to the pages that it serves. */
export function shareConfig(config: Promise<SanitizedConfig>): void {
  globalThis.polyclinicConfig = config
}

/** The configuration that the HTTP process around us has built, where there is one. */
export function findSharedConfig(): Promise<SanitizedConfig> | undefined {
  return globalThis.polyclinicConfig
}
