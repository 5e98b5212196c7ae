'use client'

import { useEffect, useRef, useState } from 'react'

import { usePageLanguage } from '../../shell/PageFrame.tsx'
import { askDuplicates, type FoundDuplicate } from '../patients/askDuplicates.ts'

const PAUSE_MS = 300

/** People who may be the one that is being typed in; it warns and never stands in the way. */
export function useDuplicates(): {
  duplicates: readonly FoundDuplicate[]
  look: (typed: Readonly<Record<string, string>>) => void
} {
  const language = usePageLanguage()
  const [duplicates, setDuplicates] = useState<readonly FoundDuplicate[]>([])
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const look = (typed: Readonly<Record<string, string>>) => {
    clearTimeout(waiting.current)
    const turn = (newest.current += 1)
    waiting.current = setTimeout(() => {
      void askDuplicates(typed, undefined, language).then((docs) => {
        // An answer that comes after a newer question is of no use.
        if (turn === newest.current) setDuplicates(docs)
      })
    }, PAUSE_MS)
  }
  return { duplicates, look }
}
