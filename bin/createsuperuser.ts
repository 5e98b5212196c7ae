// Creates a system administrator: npm run createsuperuser -- [--username U] [--email E] [--password P]
// What is not given is asked for, also from a pipe: username, e-mail, password, password again.
import { parseArgs } from 'node:util'

import { createSuperuser, type NewSuperuser } from '../src/services/accounts/createSuperuser.ts'
import { failPlainly } from './running/failPlainly.ts'
import { openProduct } from './running/openProduct.ts'
import { openPrompt } from './running/prompt.ts'
import { reasonOf } from './running/reasonOf.ts'

async function askForPassword(prompt: ReturnType<typeof openPrompt>): Promise<string> {
  const password = await prompt.ask('Password: ', { hidden: true })
  const again = await prompt.ask('Password (again): ', { hidden: true })
  if (password !== again) throw new Error('The two passwords differ.')
  return password
}

async function readAccount(): Promise<NewSuperuser> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { username: text, email: text, password: text } })
  const prompt = openPrompt()
  try {
    const username = (values.username ?? (await prompt.ask('Username: '))).trim()
    if (!username) throw new Error('A username is needed.')
    const email = (values.email ?? (await prompt.ask('E-mail: '))).trim()
    const password = values.password ?? (await askForPassword(prompt))
    if (!password) throw new Error('A password is needed.')
    return { username, email: email || null, password }
  } finally {
    prompt.close()
  }
}

async function run(): Promise<void> {
  const account = await readAccount()
  const username = await createSuperuser(await openProduct('createsuperuser'), account)
  process.stdout.write(`Superuser ${username} was created.\n`)
}

await run().catch((error: unknown) => failPlainly(reasonOf(error)))
process.exit(0)
