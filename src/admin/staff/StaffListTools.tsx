import type { BeforeListTableServerProps } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { chosenRows } from '../../access/reach.ts'
import { staffAccountManagers } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { sayIn } from '../../lib/words.ts'
import { BulkActions } from '../bulk/BulkActions.tsx'
import { SavedViews } from '../lists/SavedViews.tsx'
import { OwnSeats } from '../seats/OwnSeats.tsx'
import { staffBulkActions } from './staffActions.ts'
import { staffViews } from './staffViews.ts'
import { staffWords } from './staffWords.ts'

/** The filters of the list, so that the file has the rows that are seen. */
const filtersOf = (query: BeforeListTableServerProps['searchParams']): string =>
  new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) =>
      key.startsWith('where[') && typeof value === 'string' ? [[key, value]] : [],
    ),
  ).toString()

/** Over the list of staff: seats, saved views, and what is done to many logins at once. */
export const StaffListTools = (props: BeforeListTableServerProps) => {
  const { i18n, payload, searchParams, user } = props
  const actor = actorOf({ user: user ?? null })
  if (!actor) return null
  return (
    <div className="pc-list-tools">
      <OwnSeats {...props} />
      <div className="pc-list-tools__row">
        <SavedViews
          adminRoute={payload.config.routes.admin}
          collection="staff"
          label={sayIn(i18n.language, staffWords.views)}
          query={searchParams ?? {}}
          views={staffViews(clock.now()).map(({ name, label, conditions }) => ({
            name,
            label: sayIn(i18n.language, label),
            conditions,
          }))}
        />
        <a className="pc-button" download href={`/api/staff/export.csv?${filtersOf(searchParams)}`}>
          {sayIn(i18n.language, staffWords.csv)}
        </a>
      </div>
      {staffAccountManagers.includes(actor.role) && (
        <BulkActions
          actions={staffBulkActions}
          chosen={chosenRows(actor, 'staff')}
          collection="staff"
        />
      )}
    </div>
  )
}
