'use client'

import { roles, roleWords } from '../../../../access/roles.ts'
import { sayAccount } from '../../../../admin/accounts/sayAccount.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { FilterChoice } from '../lists/FilterChoice.tsx'
import { FilterForm } from '../lists/FilterForm.tsx'
import { peopleWords } from './peopleWords.ts'
import { accountStates, type Filters, listAddress, readFilters } from './readFilters.ts'

interface Props {
  filters: Filters
  places: readonly { id: string; name: string }[]
}

/** The filters above the list of people. */
export const PeopleFilters = ({ filters, places }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const isFiltered = Boolean(filters.q || filters.role || filters.state || filters.organization)
  const cleared = listAddress(filters, { q: '', role: null, state: null, organization: null })
  return (
    <FilterForm
      action="/people"
      addressOf={(typed) => listAddress(readFilters(typed))}
      cleared={isFiltered ? cleared : null}
      q={filters.q}
      searchLabel={say(peopleWords.search)}
    >
      {places.length > 1 && (
        <FilterChoice
          any={say(peopleWords.anyOrganization)}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filters.organization}
          label={say(peopleWords.organization)}
          name="org"
        />
      )}
      <FilterChoice
        any={say(peopleWords.anyRole)}
        choices={roles.map((role) => ({ value: role, label: say(roleWords[role]) }))}
        chosen={filters.role}
        label={say(peopleWords.role)}
        name="role"
      />
      <FilterChoice
        any={say(peopleWords.anyState)}
        choices={accountStates.map((state) => ({
          value: state,
          label: sayAccount(language, { state, until: null }, null),
        }))}
        chosen={filters.state}
        label={say(peopleWords.state)}
        name="state"
      />
      {filters.scope && <input name="scope" type="hidden" value={filters.scope} />}
      {(filters.sort !== 'name' || filters.descending) && (
        <input
          name="sort"
          type="hidden"
          value={`${filters.descending ? '-' : ''}${filters.sort}`}
        />
      )}
    </FilterForm>
  )
}
