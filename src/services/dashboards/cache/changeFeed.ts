import pg from 'pg'

const CHANNEL = 'clinic_changed'
const ANSWER_MILLISECONDS = 2_000
const RETRY_MILLISECONDS = 1_000

interface Told {
  address: string
  /** Rows of this organization have changed. */
  onChange: (organization: string) => void
  /** Changes may have gone unheard: nothing that is remembered counts any more. */
  onGap: () => void
  onTrouble: (error: Error) => void
}

/** What PostgreSQL tells of committed writes to clinic data. */
export interface ChangeFeed {
  /**
   * Resolves with true when every write that was committed before this call has been told. False
   * means that nobody listens at the moment.
   */
  settle: () => Promise<boolean>
  close: () => Promise<void>
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown))

/**
 * Listens for changes on a connection of its own, opened with the first question and again with the
 * next one after it was lost.
 *
 * PostgreSQL has signalled a commit to every listener before it acknowledges it, and hands over what
 * it was signalled before it ends a statement. So any statement on the listening connection is a
 * barrier: what was committed before it began has been heard when it is answered.
 */
export function createChangeFeed({ address, onChange, onGap, onTrouble }: Told): ChangeFeed {
  let current: { client: pg.Client; ready: Promise<void> } | null = null
  let lostAt = -Infinity
  let isTold = false

  const lose = (client: pg.Client, error: unknown): void => {
    if (current?.client !== client) return
    current = null
    lostAt = performance.now()
    if (!isTold) onTrouble(asError(error))
    isTold = true
    void client.end().catch(() => undefined)
  }

  const listen = async (client: pg.Client): Promise<void> => {
    const probe = `probe ${process.pid} ${performance.now()}`
    let hasHeard = false
    client.on('notification', ({ payload = '' }) => {
      if (payload === probe) hasHeard = true
      else onChange(payload)
    })
    await client.connect()
    // Waiting for changes is no reason to keep a process alive.
    if ('unref' in client && typeof client.unref === 'function')
      Reflect.apply(client.unref, client, [])
    await client.query(`listen ${CHANNEL}`)
    // A pooler that hands each statement to another session would leave this one deaf.
    await client.query('select pg_notify($1, $2)', [CHANNEL, probe])
    if (!hasHeard) throw new Error('Changes are not told on this connection.')
    isTold = false
    onGap()
  }

  const open = (): { client: pg.Client; ready: Promise<void> } => {
    const client = new pg.Client({
      connectionString: address,
      application_name: 'polyclinic changes',
      connectionTimeoutMillis: ANSWER_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      keepAlive: true,
    })
    client.on('error', (error) => lose(client, error))
    client.on('end', () => lose(client, new Error('The connection has ended.')))
    return { client, ready: listen(client) }
  }

  const ask = async (): Promise<boolean> => {
    if (!current && performance.now() - lostAt < RETRY_MILLISECONDS) return false
    const { client, ready } = (current ??= open())
    try {
      await ready
      await client.query('select')
      return current?.client === client
    } catch (error) {
      lose(client, error)
      return false
    }
  }

  let running: Promise<boolean> | null = null
  let following: Promise<boolean> | null = null
  /** Who comes while a barrier is under way needs the one after it, and shares that with others. */
  const settle = (): Promise<boolean> => {
    if (running) {
      following ??= running.then(() => {
        following = null
        return settle()
      })
      return following
    }
    running = ask().finally(() => (running = null))
    return running
  }

  return {
    settle,
    close: async () => {
      const last = current
      current = null
      await last?.client.end().catch(() => undefined)
    },
  }
}
