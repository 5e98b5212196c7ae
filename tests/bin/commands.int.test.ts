import { createServer } from 'node:net'

import { runCommand } from '../support/runCommand.ts'

const unreachable = 'postgres://clinic:hush@127.0.0.1:9/clinic'
const secret = 'pR7vX2mK9qL4wT8zB3nY6cF1hJ5dG0sA'

/** Everything a command says when it refuses: one line. */
const oneLine = (text: string) => text.trim().split('\n')

describe('an operator is told in one line, and the command fails, when', () => {
  it.each([
    ['migrating', ['bin/migrate.ts']],
    ['migrating with the command line of Payload', ['bin/payload.ts', 'migrate']],
    ['running the demo', ['bin/demo.ts']],
  ])('the database does not answer, %s', async (_command, args) => {
    const run = await runCommand(args, {
      DATABASE_URL: unreachable,
      PAYLOAD_SECRET: secret,
      PORT: '41077',
    })
    expect(oneLine(run.errors)).toEqual([
      expect.stringMatching(/^DATABASE_URL cannot be used: 127\.0\.0\.1:9\/clinic .*ECONNREFUSED/),
    ])
    expect(run.errors).not.toContain('hush')
    expect(run.code).toBe(1)
  })

  it('the port of the demo is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const run = await runCommand(['bin/demo.ts'], {
      DATABASE_URL: unreachable,
      PAYLOAD_SECRET: secret,
      PORT: String(port),
    })
    other.close()
    expect(oneLine(run.errors)).toEqual([
      `Port ${port} is in use: choose another one, such as PORT=${port + 1}.`,
    ])
    expect(run.code).toBe(1)
  })

  it.each([
    ['web', 'bin/start.ts'],
    ['worker', 'bin/worker.ts'],
  ])('the mail server is missing in production, starting %s', async (_process, file) => {
    const run = await runCommand([file], {
      NODE_ENV: 'production',
      DATABASE_URL: unreachable,
      PAYLOAD_SECRET: secret,
      SERVER_URL: 'https://clinic.org',
      SMTP_URL: '',
    })
    expect(oneLine(run.errors)).toEqual([expect.stringMatching(/^SMTP_URL is missing/)])
    expect(run.code).toBe(1)
  })

  it('a command does not exist', async () => {
    const run = await runCommand(['bin/bootstrap.mjs', 'dance'])
    expect(oneLine(run.errors)).toEqual([expect.stringMatching(/^There is no command "dance"/)])
    expect(run.code).toBe(1)
  })
})

describe('an operator examines the installation', () => {
  it('and is told every remedy', async () => {
    const run = await runCommand(['bin/doctor.ts'], {
      NODE_ENV: 'production',
      DATABASE_URL: unreachable,
      PAYLOAD_SECRET: 'change-me',
      SERVER_URL: 'https://clinic.org',
      SMTP_URL: '',
    })
    expect(run.output).toContain('problem  PAYLOAD_SECRET is too short')
    expect(run.output).toContain('problem  SMTP_URL is missing')
    expect(run.output).toContain('problem  The database does not answer')
    expect(run.code).toBe(1)
  })
})
