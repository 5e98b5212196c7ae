import type { DemoOptions, DemoRow } from './demoTypes.ts'
import type { DemoInvitation } from './onboarding.ts'
import type { DemoOrganization } from './organizations.ts'
import { createRandom } from './random.ts'

/** What the mail log keeps of the invitations of a place: sent, and one that came back. */
export const listMailLogRows = (
  { seed }: DemoOptions,
  organization: DemoOrganization,
  invitations: readonly DemoInvitation[],
): DemoRow[] =>
  invitations.map((invitation) => {
    const isLost = invitation.status === 'expired'
    return {
      id: createRandom(`${seed} message ${invitation.id}`).uuid(),
      to: invitation.email,
      template: 'invitation',
      language: organization.locale,
      status: isLost ? 'failed' : 'sent',
      attempts: isLost ? 5 : 1,
      last_error: isLost ? '550 5.1.1 Mailbox unavailable' : null,
      sent_at: isLost ? null : invitation.sentAt,
      organization_id: organization.id,
      about: `invitations/${invitation.id}`,
      created_at: invitation.sentAt,
      updated_at: invitation.sentAt,
      revision: 1,
    }
  })
