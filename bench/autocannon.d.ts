declare module 'autocannon' {
  export interface LoadRequest {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
  }
  export interface LoadResult {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    non2xx: number
  }
  const autocannon: (options: {
    url: string
    connections: number
    duration: number
    requests: LoadRequest[]
  }) => Promise<LoadResult>
  export default autocannon
}
