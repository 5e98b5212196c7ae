'use client'

import { useSay } from '../../shell/PageFrame.tsx'
import { FilterChoice } from '../lists/FilterChoice.tsx'
import { FilterForm } from '../lists/FilterForm.tsx'
import { patientWords } from './patientWords.ts'
import {
  isNarrowed,
  patientAddress,
  readPatientFilters,
  type PatientFilters,
} from './readPatientFilters.ts'

interface Props {
  filters: PatientFilters
  /** The organizations to choose from; fewer than two are no choice. */
  places: readonly { id: string; name: string }[]
}

const months = Array.from({ length: 18 }, (_, index) => String(index + 1))

/** The filters above the list of patients. */
export const PatientFilterBar = ({ filters, places }: Props) => {
  const say = useSay()
  return (
    <FilterForm
      action="/patients"
      addressOf={(typed) => patientAddress(readPatientFilters(typed))}
      cleared={
        isNarrowed(filters)
          ? patientAddress(filters, { q: '', month: null, organization: null })
          : null
      }
      q={filters.q}
      searchLabel={say(patientWords.search)}
    >
      {places.length > 1 && (
        <FilterChoice
          any={say(patientWords.anyOrganization)}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filters.organization}
          label={say(patientWords.organization)}
          name="org"
        />
      )}
      <FilterChoice
        any={say(patientWords.anyMonth)}
        choices={months.map((month) => ({ value: month, label: month }))}
        chosen={filters.month === null ? null : String(filters.month)}
        label={say(patientWords.month)}
        name="month"
      />
      <FilterChoice
        any={say(patientWords.active)}
        choices={[{ value: '1', label: say(patientWords.all) }]}
        chosen={filters.isAll ? '1' : null}
        label={say(patientWords.who)}
        name="all"
      />
    </FilterForm>
  )
}
