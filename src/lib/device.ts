/** Names the device behind a user agent, such as "Firefox on Linux"; null when there is none. */
export const describeDevice = (userAgent: string | null, _language?: string): string | null =>
  userAgent
