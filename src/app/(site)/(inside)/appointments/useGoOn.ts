'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { useTell } from '../../shell/Notices.tsx'
import type { BookingState } from './bookingState.ts'

/** Goes on to where one came from once it is done, and tells there what was done. */
export function useGoOn(state: BookingState): void {
  const tell = useTell()
  const router = useRouter()
  useEffect(() => {
    if (state.goTo === undefined) return
    tell({ text: state.told ?? '' })
    router.push(state.goTo)
    router.refresh()
  }, [router, state, tell])
}
