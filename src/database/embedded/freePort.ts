import { createServer } from 'node:net'

async function isFree(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const probe = createServer()
  probe.once('error', () => resolve(undefined))
  probe.listen(port, '127.0.0.1', () => {
    const address = probe.address()
    const taken = typeof address === 'object' && address ? address.port : undefined
    probe.close(() => resolve(taken))
  })
  return promise
}

/** A free port on loopback: the preferred one when it still is, so that addresses stay the same. */
export async function findFreePort(preferred?: number): Promise<number> {
  const port = (preferred ? await isFree(preferred) : undefined) ?? (await isFree(0))
  if (!port) throw new Error('There is no free port on 127.0.0.1.')
  return port
}
