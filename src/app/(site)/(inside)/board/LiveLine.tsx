'use client'

import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { Message } from '../../forms/Message.tsx'
import { boardWords } from './boardWords.ts'
import { sayClock } from './sayClock.ts'
import type { LiveState } from './useLiveDay.ts'

interface Props {
  asOf: string
  /** This board, to come back to after signing in. */
  here: string
  state: LiveState
  timezone: string
}

/** Of when the board is, and what keeps it from being of now. */
export const LiveLine = ({ asOf, here, state, timezone }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  return (
    <>
      <p className="pc-live" data-state={state}>
        {say(boardWords.asOf)} <time dateTime={asOf}>{sayClock(language, asOf, timezone)}</time>
        {state === 'live' && <span className="pc-no-print"> · {say(boardWords.live)}</span>}
      </p>
      {state === 'lost' && (
        <Message role="status" tone="attention">
          {say(boardWords.lost)}
        </Message>
      )}
      {state === 'ended' && (
        <Message role="alert" tone="attention">
          {say(boardWords.ended)}{' '}
          <a href={`/login?next=${encodeURIComponent(here)}`} rel="noreferrer" target="_blank">
            {say(boardWords.signIn)}
          </a>
        </Message>
      )}
    </>
  )
}
