'use client'

import { useEffect, useState } from 'react'

import { callApi } from '../../../../admin/asking/callApi.ts'
import { availability, availabilityPath, type Available } from './availability.ts'

/** Free times as far as they are known; `trouble` is what the product says instead. */
export interface AskedTimes {
  found: Available | null
  trouble: string | null
  isAsking: boolean
}

/** Asks for the free times of a doctor on a day, anew whenever one of them changes. */
export function useAvailability(
  doctor: string,
  date: string,
  organization: string | undefined,
  initial: Available | null,
): AskedTimes {
  const question = doctor && date ? availabilityPath(doctor, date, organization) : ''
  const [answered, setAnswered] = useState<AskedTimes & { to: string }>({
    to: initial ? question : '',
    found: initial,
    trouble: null,
    isAsking: false,
  })
  const isKnown = answered.to === question
  useEffect(() => {
    if (isKnown || question === '') return
    let isWanted = true
    void callApi(question, { method: 'GET' }).then((asked) => {
      if (!isWanted) return
      const read = asked.ok ? availability.safeParse(asked.body).data : undefined
      setAnswered({
        to: question,
        found: read ?? null,
        trouble: read ? null : (asked.message ?? ''),
        isAsking: false,
      })
    })
    return () => {
      isWanted = false
    }
  }, [isKnown, question])
  return isKnown ? answered : { found: null, trouble: null, isAsking: question !== '' }
}
