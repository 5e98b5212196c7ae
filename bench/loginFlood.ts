// Measures how other people fare while somebody floods the sign-in of a running server, and prints Markdown:
// node bench/loginFlood.ts --address http://127.0.0.1:3000 --identifier delta.reception --password … [--seconds 10] [--rate 100]
// The server runs with TRUST_PROXY=1, so that the flood can come from many addresses.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { z } from 'zod'

const PEOPLE = 4
/** Between two clicks of one person. */
const THINK_MILLISECONDS = 50

const settings = z.object({
  address: z.url(),
  identifier: z.string(),
  password: z.string(),
  seconds: z.coerce.number().int().min(1),
  rate: z.coerce.number().int().min(0),
})

const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    identifier: { type: 'string' },
    password: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '100' },
  },
})
const { address, identifier, password, rate, seconds } = settings.parse(values)

async function signIn(name: string, secret: string, from: string): Promise<Response> {
  return fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ identifier: name, password: secret }),
  })
}

interface Flood {
  title: string
  /** The address that the n-th attempt comes from. */
  from: (turn: number) => string
}

const floods: readonly (Flood | null)[] = [
  null,
  { title: 'from one address', from: () => '198.51.100.1' },
  {
    title: 'from as many addresses',
    from: (turn) => `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`,
  },
]

let turn = 0

/** Sends wrong passwords at a steady rate until told to stop. Returns how they were answered. */
async function flood({ from }: Flood, signal: AbortSignal): Promise<Map<number, number>> {
  const answered = new Map<number, number>()
  const running: Promise<void>[] = []
  const started = performance.now()
  for (let sent = 0; !signal.aborted; sent += 1) {
    turn += 1
    const attempt = signIn(`nobody.${turn}`, 'wrong', from(turn)).then(async (answer) => {
      await answer.text()
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
    })
    running.push(attempt.catch(() => undefined))
    await pause(Math.max(0, started + ((sent + 1) * 1000) / rate - performance.now()))
  }
  await Promise.all(running)
  return answered
}

/** A person who clicks through the product; the milliseconds of every answer. */
async function work(token: string, path: string, until: number): Promise<number[]> {
  const times: number[] = []
  while (performance.now() < until) {
    const started = performance.now()
    const answer = await fetch(address + path, { headers: { authorization: `JWT ${token}` } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`)
    times.push(performance.now() - started)
    await pause(THINK_MILLISECONDS)
  }
  return times
}

const share = (times: readonly number[], part: number): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
}

const paths = ['/api/users/me', '/api/patients?limit=20']

const opened = await signIn(identifier, password, '203.0.113.1')
const { token } = z.object({ token: z.string() }).parse(await opened.json())
const lines = ['| flood | path | requests | p50 ms | p95 ms | p99 ms | answers to the flood |']
lines.push('| --- | --- | ---: | ---: | ---: | ---: | --- |')
for (const path of paths) await work(token, path, performance.now() + 1000)
for (const each of floods) {
  const stop = new AbortController()
  const storm = each ? flood(each, stop.signal) : Promise.resolve(new Map<number, number>())
  const until = performance.now() + seconds * 1000
  const times = await Promise.all(
    paths.map(async (path) => {
      const people = Array.from({ length: PEOPLE / paths.length }, () => work(token, path, until))
      return (await Promise.all(people)).flat()
    }),
  )
  stop.abort()
  const answered = [...(await storm)].map(([status, count]) => `${count} × ${status}`).join(', ')
  for (const [index, path] of paths.entries()) {
    const own = times[index] ?? []
    const cells = [each ? `${rate}/s ${each.title}` : 'none', path, own.length]
    const shares = [0.5, 0.95, 0.99].map((part) => share(own, part))
    lines.push(`| ${[...cells, ...shares, answered].join(' | ')} |`)
  }
}
process.stdout.write(`${lines.join('\n')}\n`)
