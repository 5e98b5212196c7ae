import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { createTransport } from 'nodemailer'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { closeInternalCollections } from './src/access/closeInternalCollections.ts'
import { collections } from './src/collections/index.ts'
import { panel, panelWords } from './src/collections/panel.ts'
import { adapter } from './src/database/adapter.ts'
import { doctorsDoor } from './src/endpoints/appointments/doctorsDoor.ts'
import { dashboardDoors } from './src/endpoints/dashboard/dashboardDoors.ts'
import { openapi } from './src/endpoints/discovery/openapi.ts'
import { loginExternal } from './src/endpoints/user/loginExternal.ts'
import { receptionDoor } from './src/endpoints/staff/receptionDoor.ts'
import { userDoors } from './src/endpoints/user/userDoors.ts'
import { sessionMutations } from './src/endpoints/users/sessionMutations.ts'
import { COOKIE_PREFIX } from './src/endpoints/users/sessionCookie.ts'
import { translateError } from './src/hooks/translateError.ts'
import { env } from './src/lib/env.ts'
import { discardMail } from './src/lib/discardMail.ts'
import { createLogger } from './src/lib/logger.ts'
import { listenToPool } from './src/database/listenToPool.ts'
import { readSender } from './src/services/messages/sender.ts'

const nobody = () => false

export default buildConfig({
  logger: createLogger(env.LOG_LEVEL),
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SERVER_URL,
  cookiePrefix: COOKIE_PREFIX,
  cors: [env.SERVER_URL],
  csrf: [env.SERVER_URL],
  telemetry: false,
  debug: false,
  defaultDepth: 0,
  maxDepth: 2,
  db: adapter,
  collections,
  globals: [],
  endpoints: [openapi, ...userDoors, loginExternal, receptionDoor, ...dashboardDoors, doctorsDoor],
  editor: lexicalEditor(),
  sharp,
  email: env.SMTP_URL
    ? nodemailerAdapter({
        defaultFromAddress: readSender(env.MAIL_FROM, null).address,
        defaultFromName: 'Polyclinic',
        skipVerify: true,
        transport: createTransport(env.SMTP_URL),
      })
    : discardMail,
  admin: {
    user: 'users',
    avatar: 'default',
    theme: 'all',
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: { baseDir: import.meta.dirname },
    meta: {
      titleSuffix: ' · Polyclinic',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    },
    // No path of the panel matches these: passwords are reset on pages of the product's own.
    routes: { forgot: '/account/forgot', reset: '/account/reset' },
    components: panel,
  },
  i18n: { supportedLanguages: { en, ar, es }, fallbackLanguage: 'en', translations: panelWords },
  graphQL: {
    maxComplexity: 1000,
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: true,
    mutations: sessionMutations,
  },
  hooks: { afterError: [translateError] },
  jobs: { access: { run: nobody, queue: nobody, cancel: nobody } },
  upload: { limits: { fileSize: 6 * 1024 * 1024, files: 1, fields: 20 }, abortOnLimit: true },
  onInit: listenToPool,
  typescript: { autoGenerate: false, outputFile: `${import.meta.dirname}/src/payload-types.ts` },
  plugins: [],
}).then(closeInternalCollections)
