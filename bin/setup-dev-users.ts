// The developers' organization and superuser, outside production only: npm run setup-dev-users
import { env } from '../src/lib/env.ts'
import { devOrganization, devUser, setupDevUsers } from '../src/services/setup/setupDevUsers.ts'
import { failPlainly } from './running/failPlainly.ts'
import { openProduct } from './running/openProduct.ts'
import { reasonOf } from './running/reasonOf.ts'

async function run(): Promise<void> {
  if (env.APP_ENV === 'production') {
    throw new Error('This is a production configuration: a known password has no place here.')
  }
  const created = await setupDevUsers(await openProduct('setup-dev-users'))
  const { username, email, password } = devUser
  process.stdout.write(
    created
      ? `Superuser ${username} (${email}) of "${devOrganization.name}" was created; the password is ${password}.\n`
      : `Superuser ${username} (${email}) already exists and was left as it is.\n`,
  )
}

await run().catch((error: unknown) => failPlainly(reasonOf(error)))
process.exit(0)
