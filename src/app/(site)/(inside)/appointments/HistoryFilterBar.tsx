'use client'

import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { FilterChoice } from '../lists/FilterChoice.tsx'
import { FilterForm } from '../lists/FilterForm.tsx'
import { type Doctor, nameDoctor } from './bookingParts.ts'
import { FilterDay } from './FilterDay.tsx'
import { historyWords } from './historyWords.ts'
import {
  historyAddress,
  type HistoryFilters,
  isHistoryNarrowed,
  readHistoryFilters,
} from './readHistoryFilters.ts'

interface Props {
  doctors: readonly Doctor[]
  filters: HistoryFilters
}

const nothing = { q: '', from: '', to: '', status: null, doctor: null }

/** The filters above the history. */
export const HistoryFilterBar = ({ doctors, filters }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  return (
    <FilterForm
      action="/appointments"
      addressOf={(typed) => historyAddress(readHistoryFilters(typed))}
      cleared={isHistoryNarrowed(filters) ? historyAddress(filters, nothing) : null}
      q={filters.q}
      searchLabel={say(historyWords.search)}
    >
      <FilterDay chosen={filters.from} label={say(historyWords.from)} name="from" />
      <FilterDay chosen={filters.to} label={say(historyWords.to)} name="to" />
      <FilterChoice
        any={say(historyWords.anyStatus)}
        choices={Object.entries(appointmentStatuses).map(([value, text]) => ({
          value,
          label: say(text),
        }))}
        chosen={filters.status}
        label={say(historyWords.status)}
        name="status"
      />
      <FilterChoice
        any={say(historyWords.anyDoctor)}
        choices={doctors.map((doctor) => ({
          value: doctor.id,
          label: nameDoctor(doctor, language),
        }))}
        chosen={filters.doctor}
        label={say(historyWords.doctor)}
        name="doctor"
      />
      {filters.organization && <input name="org" type="hidden" value={filters.organization} />}
      {!filters.descending && <input name="sort" type="hidden" value="date" />}
    </FilterForm>
  )
}
