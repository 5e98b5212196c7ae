import { Anchor, Button } from '@mantine/core'

import { roleWords } from '../../../../access/roles.ts'
import { mayManage } from '../../../../admin/accounts/accountActions.ts'
import { Moment } from '../../../../admin/cells/Moment.tsx'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { SortHead } from '../lists/SortHead.tsx'
import { namePerson } from '../person/namePerson.ts'
import { AccountButtons } from './AccountButtons.tsx'
import type { PersonRow } from './accountRow.ts'
import { peopleWords } from './peopleWords.ts'
import { type Filters, listAddress, type Sort } from './readFilters.ts'
import { StateChip } from './StateChip.tsx'

interface Props {
  filters: Filters
  language: Language
  me: { id: string; role: string }
  rows: readonly PersonRow[]
  /** Left out where everybody is of the one organization in view. */
  withOrganization: boolean
}

/** The people of one page, each with what can be done to the account in sight. */
export const PeopleTable = ({ filters, language, me, rows, withOrganization }: Props) => {
  const say = (name: keyof typeof peopleWords) => sayIn(language, peopleWords[name])
  const back = encodeURIComponent(listAddress(filters, { page: filters.page }))
  const head = (by: Sort) => (
    <SortHead
      addressOf={(order) => listAddress(filters, order)}
      by={by}
      label={say(by)}
      order={filters}
    />
  )
  return (
    <table className="pc-table">
      <thead>
        <tr>
          {head('name')}
          {head('email')}
          {head('role')}
          {withOrganization && <th scope="col">{say('organization')}</th>}
          {head('state')}
          {head('lastLogin')}
          <th scope="col">{say('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = namePerson(row)
          const { organization } = row
          return (
            <tr data-new={row.id === filters.added || undefined} key={row.id}>
              <th scope="row">
                <Anchor
                  component={PageLink}
                  fz="inherit"
                  href={`/people/${row.id}?next=${back}`}
                  prefetch={false}
                >
                  <bdi>{name}</bdi>
                </Anchor>
                {row.id === me.id && <small className="pc-quiet"> ({say('you')})</small>}
              </th>
              <td className="pc-long" data-label={say('email')}>
                <bdi>{row.email}</bdi>
              </td>
              <td data-label={say('role')}>
                {sayIn(language, roleWords[row.role])}
                {row.nationalAccess === true && (
                  <small className="pc-quiet"> · {say('national')}</small>
                )}
              </td>
              {withOrganization && (
                <td data-label={say('organization')}>
                  <bdi>{typeof organization === 'object' ? organization?.name : ''}</bdi>
                </td>
              )}
              <td data-label={say('state')}>
                <StateChip row={row} />
              </td>
              <td data-label={say('lastLogin')}>
                {row.lastLoginAt ? (
                  <Moment exact={false} language={language} value={row.lastLoginAt} />
                ) : (
                  <span className="pc-quiet">{say('never')}</span>
                )}
              </td>
              <td>
                <div className="pc-actions">
                  <AccountButtons isShort me={me} name={name} row={row} />
                  {mayManage(me, row) && (
                    <Button
                      aria-label={`${say('edit')}: ${name}`}
                      component={PageLink}
                      href={`/people/${row.id}?next=${back}`}
                      prefetch={false}
                      size="compact-sm"
                      variant="subtle"
                    >
                      {say('edit')}
                    </Button>
                  )}
                  <Button
                    aria-label={`${say('activity')}: ${name}`}
                    component={PageLink}
                    href={`/people/${row.id}/activity?next=${back}`}
                    prefetch={false}
                    size="compact-sm"
                    variant="subtle"
                  >
                    {say('activity')}
                  </Button>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
