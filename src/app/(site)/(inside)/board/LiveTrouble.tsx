'use client'

import { useSay } from '../../shell/PageFrame.tsx'
import { Message } from '../../forms/Message.tsx'
import { boardWords } from './boardWords.ts'
import type { LiveState } from './useLiveDay.ts'

interface Props {
  /** This board, to come back to after signing in. */
  here: string
  state: LiveState
}

/** What keeps a board from being of now; what it shows stays. */
export const LiveTrouble = ({ here, state }: Props) => {
  const say = useSay()
  if (state === 'live') return null
  if (state === 'lost')
    return (
      <Message role="status" tone="attention">
        {say(boardWords.lost)}
      </Message>
    )
  return (
    <Message role="alert" tone="attention">
      {say(boardWords.ended)}{' '}
      <a href={`/login?next=${encodeURIComponent(here)}`} rel="noreferrer" target="_blank">
        {say(boardWords.signIn)}
      </a>
    </Message>
  )
}
