// A process that starts the embedded server on the given folder and then only waits, so that a
// test can kill it without a chance to stop the server.
import { startEmbeddedPostgres } from '../../src/database/embedded.ts'

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', durable: true })
process.stdout.write(`${server.url('postgres')}\n`)
process.stdin.resume()
