import { stopDatabaseServer } from './databaseServer.ts'
import { running } from './site.ts'

export default async function stopSite(): Promise<void> {
  await Promise.all(running.map(({ stop }) => stop()))
  await stopDatabaseServer()
}
