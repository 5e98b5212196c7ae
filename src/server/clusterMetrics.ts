import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'

import { AggregatorRegistry } from 'prom-client'

import { registry } from './metrics.ts'

const ANSWER_MILLISECONDS = 5000

interface MetricsAnswer {
  metricsAnswer: string
  text: string
}

const isAnswer = (message: unknown): message is MetricsAnswer =>
  typeof message === 'object' && message !== null && 'metricsAnswer' in message && 'text' in message

if (cluster.isWorker) {
  // The primary collects from all processes; this tells the library which registry to hand over.
  AggregatorRegistry.setRegistries(registry)
  new AggregatorRegistry()
}

/** The metrics of all web processes, added up by the primary; of this process alone outside a cluster. */
export async function readClusterMetrics(): Promise<string> {
  if (!cluster.isWorker || !process.send) return registry.metrics()
  const question = randomUUID()
  const { promise, resolve } = Promise.withResolvers<string>()
  const listen = (message: unknown): void => {
    if (isAnswer(message) && message.metricsAnswer === question) resolve(message.text)
  }
  process.on('message', listen)
  process.send({ metricsQuestion: question })
  const late = setTimeout(() => void registry.metrics().then(resolve), ANSWER_MILLISECONDS)
  try {
    return await promise
  } finally {
    clearTimeout(late)
    process.off('message', listen)
  }
}
