import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { savePassword } from '../accounts/savePassword.ts'
import { takeTurns } from './takeTurns.ts'

/** What S4's developers sign in with. The password breaks our own policy, so it exists outside production only. */
export const devUser = { username: 'user', email: 'user@example.com', password: 'string' }
export const devOrganization = { name: 'Admin Organization', slug: 'admin-organization' }

/** The defaults of domain.md, which the types of the Local API ask for. */
const settings = {
  kind: 'hospital',
  locale: 'en',
  timezone: 'UTC',
  phoneCountry: 'EG',
  currency: 'EGP',
  slotMinutes: 20,
  opensAt: '08:00',
  closesAt: '20:00',
  patientLogin: 'one-time-code',
  credentialsMail: 'temporary-password',
  maxLoginAttempts: 15,
  lockMinutes: 15,
  idleMinutes: 30,
  passwordMaxAgeDays: 0,
  editWindowHours: 24,
  overdueFollowUpDays: 15,
} as const

const why = asSystem('developers start with a known account')

async function ensureOrganization(req: PayloadRequest): Promise<string> {
  const { payload } = req
  const found = await payload.find({
    collection: 'organizations',
    where: { name: { equals: devOrganization.name } },
    limit: 1,
    pagination: false,
    req,
    ...why,
  })
  if (found.docs[0]) return found.docs[0].id
  const data = { ...devOrganization, ...settings }
  return (await payload.create({ collection: 'organizations', data, req, ...why })).id
}

/**
 * Makes sure that the developers' organization and superuser exist; what exists stays as it is.
 * @returns whether the user was created just now
 * @throws Error when the username or e-mail belongs to another account
 */
export async function setupDevUsers(req: PayloadRequest): Promise<boolean> {
  const { username, email, password } = devUser
  return takeTurns(req, async () => {
    const organization = await ensureOrganization(req)
    const found = await req.payload.find({
      collection: 'users',
      where: { or: [{ username: { equals: username } }, { email: { equals: email } }] },
      pagination: false,
      limit: 2,
      req,
      ...why,
    })
    if (found.docs.some((user) => user.username !== username || user.email !== email))
      throw new Error(`Another account already uses "${username}" or ${email}.`)
    if (found.docs.length > 0) return false
    const user = await req.payload.create({
      collection: 'users',
      data: { username, email, organization, role: 'system_admin', status: 'active' },
      req,
      ...why,
    })
    await savePassword(req, user.id, password)
    return true
  })
}
