import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import { env } from '../lib/env.ts'
import { shareApi } from '../lib/sharedApi.ts'
import { shareConfig } from '../lib/sharedConfig.ts'
import { isMailboxOpen } from '../services/messages/mailbox/isMailboxOpen.ts'
import { closeServer } from './closeServer.ts'
import { type Answer, createWebServer } from './http.ts'
import { createPages, type Pages } from './pages.ts'

const GRACE_MILLISECONDS = 10_000
const POOL_MILLISECONDS = 250

/** A web process that listens; the rest of the product loads behind it. */
export interface Serving {
  /** Settles when every request can be answered; fails when that will never be. */
  ready: Promise<void>
  /** Finishes what is running and lets go of the database. */
  stop: () => Promise<void>
}

async function loadProduct() {
  const { waitForDatabase } = await import('./waitForDatabase.ts')
  await waitForDatabase(env.DATABASE_URL)
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../payload.config.ts'),
  ])
  shareConfig(Promise.resolve(config))
  const payload = await getPayload({ config })
  const [{ handleApi }, { createAnswer }, { observeMessages, observePool }, { flushPatientReads }] =
    await Promise.all([
      import('./api.ts'),
      import('./answerRequest.ts'),
      import('./metrics.ts'),
      import('../services/audit/notePatientRead.ts'),
    ])
  observePool(payload.db.pool)
  observeMessages(payload.db.pool)
  shareApi(handleApi)
  const mailbox = isMailboxOpen(env)
    ? (await import('./devMailbox.ts')).createDevMailbox(payload.db.pool)
    : null
  return { createAnswer, flushPatientReads, handleApi, mailbox, payload }
}

async function listen(server: Server): Promise<void> {
  server.listen(env.PORT, env.HOST)
  await once(server, 'listening')
}

/**
 * Opens the port at once, so that the process is seen to be alive, and loads the product behind it.
 * @throws the server's error when the port cannot be had
 */
export async function serve({ development }: { development: boolean }): Promise<Serving> {
  const { SERVER_URL: serverUrl, TRUST_PROXY: trustedProxies } = env
  const { promise: started, resolve: start } = Promise.withResolvers<void>()
  const product = started.then(loadProduct)
  const isDatabaseUp = async (): Promise<boolean> => {
    const { payload } = await product
    return payload.db.pool.query('select 1').then(
      () => true,
      () => false,
    )
  }
  const pages: Pages = createPages({ development, serverUrl, trustedProxies, isDatabaseUp })
  const answer = product.then(({ createAnswer, handleApi, mailbox }): Answer =>
    createAnswer({ api: handleApi, mailbox, page: pages.handle, serverUrl }),
  )
  const server = createWebServer({ serverUrl, trustedProxies, answer })
  if (development) {
    server.on('upgrade', (message, socket, head) => void pages.upgrade(message, socket, head))
  }
  await listen(server)
  start()

  return {
    ready: answer.then(() => undefined),
    stop: async () => {
      await closeServer(server, GRACE_MILLISECONDS)
      const loaded = await Promise.race([product, pause(0, null)]).catch(() => null)
      if (!loaded) return
      await loaded.flushPatientReads(loaded.payload)
      await loaded.payload.destroy()
      // Payload keeps one client for itself and never gives it back, so the end would never come.
      await Promise.race([loaded.payload.db.pool.end(), pause(POOL_MILLISECONDS)])
    },
  }
}
