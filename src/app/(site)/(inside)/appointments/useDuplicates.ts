'use client'

import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'

import { callApi } from '../../../../admin/asking/callApi.ts'

const found = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      fullName: z.string(),
      fileNumber: z.string().nullish(),
      birthDate: z.string().nullish(),
      phone: z.string().nullish(),
    }),
  ),
})

export type Duplicate = z.output<typeof found>['docs'][number]

const PAUSE_MS = 300

/** People who may be the one that is being typed in; it warns and never stands in the way. */
export function useDuplicates(): {
  duplicates: readonly Duplicate[]
  look: (typed: Readonly<Record<string, string>>) => void
} {
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([])
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const look = (typed: Readonly<Record<string, string>>) => {
    clearTimeout(waiting.current)
    const turn = (newest.current += 1)
    const given = Object.entries(typed).filter(([, value]) => value.trim() !== '')
    waiting.current = setTimeout(() => {
      void callApi(`/api/patients/duplicates?${new URLSearchParams(given)}`, {
        method: 'GET',
      }).then(({ body, ok }) => {
        if (turn !== newest.current) return
        setDuplicates(ok ? (found.safeParse(body).data?.docs ?? []) : [])
      })
    }, PAUSE_MS)
  }
  return { duplicates, look }
}
