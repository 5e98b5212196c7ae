'use client'

import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { boardWords } from './boardWords.ts'
import { sayClock } from './sayClock.ts'
import type { LiveState } from './useLiveDay.ts'

/** Of when the board is. */
export const LiveLine = ({
  asOf,
  state,
  timezone,
}: {
  asOf: string
  state: LiveState
  timezone: string
}) => {
  const say = useSay()
  const language = usePageLanguage()
  return (
    <p className="pc-as-of" data-state={state}>
      {say(boardWords.asOf)} <time dateTime={asOf}>{sayClock(language, asOf, timezone)}</time>
      {state === 'live' && <span className="pc-no-print"> · {say(boardWords.live)}</span>}
    </p>
  )
}
