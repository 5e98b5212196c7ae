'use client'

import type { Words } from '../../../../lib/words.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { FilterChoice } from '../lists/FilterChoice.tsx'
import { FilterForm } from '../lists/FilterForm.tsx'
import {
  isNarrowed,
  nothingNarrowed,
  readStaffFilters,
  staffAddress,
  type StaffFilters,
} from './readStaffFilters.ts'
import { accountWords, staffWords, statusWords, typeWords } from './staffWords.ts'

interface Named {
  id: string
  name: string
}

interface Props {
  filters: StaffFilters
  departments: readonly Named[]
  places: readonly Named[]
}

const named = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

/** The filters above the list of staff. */
export const StaffFilterBar = ({ departments, filters, places }: Props) => {
  const say = useSay()
  const said = (known: Readonly<Record<string, Words>>) =>
    Object.entries(known).map(([value, text]) => ({ value, label: say(text) }))
  const order = `${filters.descending ? '-' : ''}${filters.sort}`
  return (
    <FilterForm
      action="/staff"
      addressOf={(typed) => staffAddress(readStaffFilters(typed))}
      cleared={isNarrowed(filters) ? staffAddress(filters, nothingNarrowed) : null}
      q={filters.q}
      searchLabel={say(staffWords.search)}
    >
      {places.length > 1 && (
        <FilterChoice
          any={say(staffWords.anyOrganization)}
          choices={named(places)}
          chosen={filters.organization}
          label={say(staffWords.organization)}
          name="org"
        />
      )}
      {departments.length > 1 && (
        <FilterChoice
          any={say(staffWords.anyDepartment)}
          choices={named(departments)}
          chosen={filters.department}
          label={say(staffWords.department)}
          name="dept"
        />
      )}
      <FilterChoice
        any={say(staffWords.anyType)}
        choices={said(typeWords)}
        chosen={filters.type}
        label={say(staffWords.type)}
        name="type"
      />
      <FilterChoice
        any={say(staffWords.anyAccount)}
        choices={said(accountWords)}
        chosen={filters.account}
        label={say(staffWords.account)}
        name="account"
      />
      <FilterChoice
        any={say(staffWords.anyStatus)}
        choices={said(statusWords)}
        chosen={filters.status}
        label={say(staffWords.status)}
        name="status"
      />
      {order !== 'name' && <input name="sort" type="hidden" value={order} />}
    </FilterForm>
  )
}
