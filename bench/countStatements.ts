// Runs each hot request inside this process, and prints how many SQL statements it sends, as JSON.
// Its arguments: the session's token, and the requests as JSON.
import pg from 'pg'
import { z } from 'zod'

const requests = z
  .array(z.object({ method: z.string(), path: z.string(), body: z.string().optional() }))
  .parse(JSON.parse(process.argv[3] ?? '[]'))

let statements = 0
const send: unknown = Reflect.get(pg.Client.prototype, 'query')
if (typeof send !== 'function') throw new Error('The driver has changed.')
Object.assign(pg.Client.prototype, {
  query(this: unknown, ...args: unknown[]): unknown {
    statements += 1
    return Reflect.apply(send, this, args)
  },
})

const { handleApi } = await import('../src/server/api.ts')
const headers = {
  authorization: `JWT ${process.argv[2] ?? ''}`,
  'content-type': 'application/json',
}

async function count({ method, path, body }: (typeof requests)[number]): Promise<number> {
  const url = new URL(path, process.env['SERVER_URL'])
  const before = statements
  const answer = await handleApi(new Request(url, { method, headers, ...(body && { body }) }))
  await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}.`)
  return statements - before
}

const counts: number[] = []
for (const request of requests) {
  // The first of its kind may open a connection.
  await count(request)
  counts.push(await count(request))
}
process.stdout.write(`${JSON.stringify(counts)}\n`)
process.exit(0)
