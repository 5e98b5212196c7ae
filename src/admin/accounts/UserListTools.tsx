import type { BeforeListTableServerProps } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { chosenRows } from '../../access/reach.ts'
import { grantableRoles } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { sayIn, words } from '../../lib/words.ts'
import { BulkActions } from '../bulk/BulkActions.tsx'
import { SavedViews } from '../lists/SavedViews.tsx'
import { OwnSeats } from '../seats/OwnSeats.tsx'
import { accountActions, type AccountAction } from './accountActions.ts'
import { userViews } from './userViews.ts'

const texts = {
  views: words('Saved views', 'العروض المحفوظة', 'Vistas guardadas'),
  csv: words('Download CSV', 'تنزيل CSV', 'Descargar CSV'),
}

/** What can be done to many at once, the destructive one apart at the end. */
const offered: readonly AccountAction[] = [
  'reactivate',
  'unlock',
  'resend-activation',
  'end-sessions',
  'deactivate',
]

/** Over the list of users: seats, saved views, the download for who may have it, and what is done to many at once. */
export const UserListTools = (props: BeforeListTableServerProps) => {
  const { i18n, payload, searchParams, user } = props
  const actor = actorOf({ user: user ?? null })
  if (!actor) return null
  const { language } = i18n
  const views = Object.entries(userViews(clock.now())).map(([name, { label, conditions }]) => ({
    name,
    label: sayIn(language, label),
    conditions,
  }))
  const downloads = actor.role === 'system_admin' || actor.role === 'audit_team'
  return (
    <div className="pc-list-tools">
      <OwnSeats {...props} />
      <div className="pc-list-tools__row">
        <SavedViews
          adminRoute={payload.config.routes.admin}
          collection="users"
          label={sayIn(language, texts.views)}
          query={searchParams ?? {}}
          views={views}
        />
        {downloads && (
          <a className="pc-button" download href="/api/users/export.csv">
            {sayIn(language, texts.csv)}
          </a>
        )}
      </div>
      {grantableRoles(actor.role).length > 0 && (
        <BulkActions
          actions={offered.map((name) => ({ name, ...accountActions[name] }))}
          chosen={chosenRows(actor, 'users')}
          collection="users"
        />
      )}
    </div>
  )
}
