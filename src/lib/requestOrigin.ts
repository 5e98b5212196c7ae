interface Asked {
  headers?: { get: (name: string) => string | null }
}

/** Where a request came from, for the audit trail and the logs. */
export interface RequestOrigin {
  requestId: string | null
  ip: string | null
  userAgent: string | null
}

/**
 * Reads what the HTTP process noted on the request. It always overwrites these headers, so that a
 * client cannot choose them; calls without a request (commands, jobs) have none.
 */
export function requestOrigin(req: Asked): RequestOrigin {
  const get = (name: string): string | null => req.headers?.get(name) ?? null
  return {
    requestId: get('x-request-id'),
    ip: get('x-client-ip'),
    userAgent: get('user-agent')?.slice(0, 500) ?? null,
  }
}
