import type { EmailAdapter } from 'payload'

/** Stands where no mail server is configured: Payload itself sends nothing in this product. */
export const discardMail: EmailAdapter = () => ({
  name: 'discard',
  defaultFromAddress: 'polyclinic@localhost.invalid',
  defaultFromName: 'Polyclinic',
  sendEmail: () => Promise.resolve(),
})
