'use client'

import { useSyncExternalStore } from 'react'

const STEP_MILLISECONDS = 15_000

const eachStep = (tell: () => void) => {
  const timer = setInterval(tell, STEP_MILLISECONDS)
  return () => clearInterval(timer)
}
const stepNow = (): number | null => Math.floor(Date.now() / STEP_MILLISECONDS)
const noStep = (): number | null => null

/** The present to a quarter of a minute, moving on by itself; null while the page still comes from the server. */
export function useNow(): Date | null {
  const step = useSyncExternalStore(eachStep, stepNow, noStep)
  return step === null ? null : new Date(step * STEP_MILLISECONDS)
}
