import { z } from 'zod'

const name = z.string()
const link = z.string()
const moment = z.string()

/** What each template is told, beside the organization and its language. Links are whole addresses. */
export const messageData = {
  credentials: z.object({
    name,
    username: z.string(),
    password: z.string(),
    email: z.string(),
    loginUrl: link,
  }),
  activation: z.object({ name, link, expiresAt: moment }),
  invitation: z.object({
    inviter: z.string(),
    organization: z.string(),
    /** Said in the receiver's language. */
    role: z.string(),
    link,
    expiresAt: moment,
  }),
  verification: z.object({ name, link, expiresAt: moment }),
  reset: z.object({ name, link, expiresAt: moment }),
  'one-time-code': z.object({ name, code: z.string(), expiresAt: moment }),
  'password-changed': z.object({
    name,
    at: moment,
    ip: z.string().nullable(),
    device: z.string().nullable(),
  }),
  'email-changed': z.object({
    name,
    at: moment,
    ip: z.string().nullable(),
    device: z.string().nullable(),
  }),
  'account-locked': z.object({
    name,
    at: moment,
    minutes: z.number(),
    ip: z.string().nullable(),
  }),
  'account-request': z.object({
    name,
    outcome: z.enum(['received', 'rejected']),
    requester: z.string(),
    link,
  }),
  'appointment-changed': z.object({
    name,
    kind: z.enum(['confirmed', 'changed', 'canceled']),
    doctor: z.string(),
    startsAt: moment,
    timezone: z.string(),
    link,
  }),
  'licence-expiring': z.object({
    name,
    /** The person whose licence it is, or those who look after all of them. */
    audience: z.enum(['holder', 'administrators']),
    licences: z.array(z.object({ name, expiresOn: z.string(), daysLeft: z.int() })).min(1),
    /** How many there are beside the ones listed. */
    others: z.int(),
    link: link.nullable(),
  }),
}

export type Template = keyof typeof messageData

export type MessageData = { [T in Template]: z.infer<(typeof messageData)[T]> }

/** Whether a message row names a template of ours. */
export const isTemplate = (name: string): name is Template => Object.hasOwn(messageData, name)
