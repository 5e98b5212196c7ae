import { spawn } from 'node:child_process'

import { type App, bootApp } from '../support/app.ts'

let app: App

beforeAll(async () => {
  app = await bootApp()
}, 120_000)

afterAll(() => app.close())

type Step = [question: string, typed: string]

/** Runs createsuperuser at a terminal (`script` makes one), typing each answer once its question stands there. */
async function converse(steps: readonly Step[]): Promise<{ code: number | null; seen: string }> {
  const { NODE_OPTIONS: _options, ...inherited } = process.env
  const command = `${process.execPath} bin/createsuperuser.ts`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...inherited, DATABASE_URL: app.databaseUrl },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = [...steps]
  let seen = ''
  let read = 0
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString()
    const [question = '', typed = ''] = waiting[0] ?? []
    if (waiting.length === 0 || !seen.slice(read).includes(question)) return
    read = seen.length
    waiting.shift()
    child.stdin.write(typed)
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('close', resolve)
  return { code: await promise, seen }
}

const secret = 'an orchard behind walls'

describe('an operator at a terminal', () => {
  it('types the password without its being shown', async () => {
    const { code, seen } = await converse([
      ['Username: ', 'ada\r'],
      ['E-mail: ', 'ada@example.com\r'],
      ['Password: ', `${secret}\r`],
      ['Password (again): ', `${secret}\r`],
    ])
    expect(seen).toContain('ada@example.com')
    expect(seen).not.toMatch(/orchard|walls/)
    expect(seen).toContain('Superuser ada was created.')
    expect(code).toBe(0)
  }, 90_000)

  it('stops it with Ctrl-C, and nothing is created', async () => {
    const { code, seen } = await converse([
      ['Username: ', 'bea\r'],
      ['E-mail: ', 'bea@example.com\r'],
      ['Password: ', `${secret}\u0003`],
    ])
    expect(seen).toContain('Stopped; nothing was created.')
    expect(seen).not.toContain('orchard')
    expect(code).toBe(1)
    const { rows } = await app.sql.query(`select 1 from users where username = 'bea'`)
    expect(rows).toEqual([])
  }, 90_000)
})
