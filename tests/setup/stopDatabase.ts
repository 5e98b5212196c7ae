import { stopDatabaseServer } from './databaseServer.ts'

export default stopDatabaseServer
