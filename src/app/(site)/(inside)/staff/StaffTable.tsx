import { Anchor, Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { SortHead } from '../lists/SortHead.tsx'
import { RowTick } from './bulk/RowTick.tsx'
import { staffAddress, type StaffFilters, type StaffSort } from './readStaffFilters.ts'
import { accountOf, nameOfPlace, namesOf, type StaffRow } from './staffRow.ts'
import { accountWords, staffWords, statusWords, typeWords } from './staffWords.ts'

interface Props {
  filters: StaffFilters
  language: Language
  rows: readonly StaffRow[]
  /** Whether rows can be ticked and changed. */
  isManaged: boolean
  mayEdit: (row: StaffRow) => boolean
  withOrganization: boolean
}

/** The staff of one page. */
export const StaffTable = ({
  filters,
  isManaged,
  language,
  mayEdit,
  rows,
  withOrganization,
}: Props) => {
  const say = (name: keyof typeof staffWords) => sayIn(language, staffWords[name])
  const back = encodeURIComponent(staffAddress(filters, { page: filters.page }))
  const head = (by: StaffSort) => (
    <SortHead
      addressOf={(order) => staffAddress(filters, order)}
      by={by}
      label={say(by)}
      order={filters}
    />
  )
  return (
    <table className="pc-table">
      <thead>
        <tr>
          {isManaged && <td />}
          {head('name')}
          {head('type')}
          <th scope="col">{say('department')}</th>
          {withOrganization && <th scope="col">{say('organization')}</th>}
          {head('employeeId')}
          {head('account')}
          {head('status')}
          {isManaged && <th scope="col">{say('actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [name, other] = namesOf(row, language)
          const account = accountOf(row)
          const href = `/staff/${row.id}?next=${back}`
          return (
            <tr id={`row-${row.id}`} key={row.id}>
              {isManaged && (
                <td className="pc-tick">
                  <RowTick id={row.id} name={name} />
                </td>
              )}
              <th scope="row">
                <Anchor component={PageLink} fz="inherit" href={href} prefetch={false}>
                  <bdi>{name}</bdi>
                </Anchor>
                {other && (
                  <span className="pc-script">
                    <bdi>{other}</bdi>
                  </span>
                )}
              </th>
              <td data-label={say('type')}>{sayIn(language, typeWords[row.staffType])}</td>
              <td data-label={say('department')}>
                <bdi>{nameOfPlace(row.department, language)}</bdi>
              </td>
              {withOrganization && (
                <td data-label={say('organization')}>
                  <bdi>{nameOfPlace(row.organization, language)}</bdi>
                </td>
              )}
              <td className="pc-long" data-label={say('employeeId')}>
                <bdi>{row.employeeId}</bdi>
              </td>
              <td data-label={say('account')}>
                <Chip label={sayIn(language, accountWords[account])} value={account} />
              </td>
              <td data-label={say('status')}>
                <Chip label={sayIn(language, statusWords[row.status])} value={row.status} />
              </td>
              {isManaged && (
                <td>
                  <div className="pc-actions">
                    <Button
                      aria-label={`${say('account')}: ${name}`}
                      component={PageLink}
                      href={`${href}#account`}
                      prefetch={false}
                      size="compact-sm"
                      variant={account === 'none' ? 'light' : 'subtle'}
                    >
                      {say('account')}
                    </Button>
                    {mayEdit(row) && (
                      <Button
                        aria-label={`${say('edit')}: ${name}`}
                        component={PageLink}
                        href={`/staff/${row.id}/edit?next=${back}`}
                        prefetch={false}
                        size="compact-sm"
                        variant="subtle"
                      >
                        {say('edit')}
                      </Button>
                    )}
                  </div>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
