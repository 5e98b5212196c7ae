'use client'

import { useSay } from '../../shell/PageFrame.tsx'
import { admissionWords } from '../admissions/admissionWords.ts'
import { FilterForm } from '../lists/FilterForm.tsx'

const PATH = '/follow-ups'

/** The search over the list of patients with their cycles. */
export const FollowUpFilter = ({ q }: { q: string }) => {
  const say = useSay()
  return (
    <FilterForm
      action={PATH}
      addressOf={({ q: typed = '' }) =>
        typed.trim() ? `${PATH}?q=${encodeURIComponent(typed.trim())}` : PATH
      }
      cleared={q === '' ? null : PATH}
      q={q}
      searchLabel={say(admissionWords.search)}
    >
      {null}
    </FilterForm>
  )
}
