import type { BeforeListTableServerProps } from 'payload'

import { clock } from '../../lib/clock.ts'
import { sayIn, words } from '../../lib/words.ts'
import { SavedViews } from '../lists/SavedViews.tsx'
import { OwnSeats } from '../seats/OwnSeats.tsx'
import { expiredInvitations, pendingInvitations } from './invitationViews.ts'

const texts = {
  views: words('Saved views', 'العروض المحفوظة', 'Vistas guardadas'),
  all: words('All', 'الكل', 'Todas'),
  pending: words('Pending', 'قيد الانتظار', 'Pendientes'),
  expired: words('Expired', 'منتهية', 'Vencidas'),
}

/** Over the list of invitations: seats before somebody is invited, and the states as views. */
export const InvitationListTools = (props: BeforeListTableServerProps) => {
  const { i18n, payload, searchParams } = props
  const now = clock.now()
  const say = (name: keyof typeof texts) => sayIn(i18n.language, texts[name])
  return (
    <div className="pc-list-tools">
      <OwnSeats {...props} />
      <SavedViews
        adminRoute={payload.config.routes.admin}
        collection="invitations"
        label={say('views')}
        query={searchParams ?? {}}
        views={[
          { name: 'all', label: say('all'), conditions: [] },
          { name: 'pending', label: say('pending'), conditions: pendingInvitations(now) },
          { name: 'expired', label: say('expired'), conditions: expiredInvitations(now) },
        ]}
      />
    </div>
  )
}
