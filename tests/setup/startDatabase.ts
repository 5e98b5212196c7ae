import { startDatabaseServer } from './databaseServer.ts'

export default startDatabaseServer
