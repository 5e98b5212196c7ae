import autocannon, { type LoadRequest } from 'autocannon'

import { processorSeconds } from './usage.ts'

/** What a run of load took, per request. */
export interface Measured {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  applicationMs: number
  databaseMs: number
}

export interface Target {
  address: string
  /** Process ids, whose trees are looked at. */
  application: number
  database: number
}

const CONNECTIONS = 8
const WARM_SECONDS = 3

/**
 * Loads a target with 8 connections, after a while that warms it up.
 * @throws Error when a request was not answered with success
 */
export async function load(
  target: Target,
  requests: LoadRequest[],
  seconds: number,
): Promise<Measured> {
  const { address: url, application, database } = target
  await autocannon({ url, connections: CONNECTIONS, duration: WARM_SECONDS, requests })
  const before = [processorSeconds(application), processorSeconds(database)] as const
  const run = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests })
  const failed = run.non2xx + run.errors + run.timeouts
  if (failed > 0) throw new Error(`${failed} requests of ${requests[0]?.path ?? url} failed.`)
  const { total } = run.requests
  return {
    perSecond: run.requests.average,
    p50: run.latency.p50,
    p99: run.latency.p99,
    applicationMs: ((processorSeconds(application) - before[0]) * 1000) / total,
    databaseMs: ((processorSeconds(database) - before[1]) * 1000) / total,
  }
}
