'use client'

import { AccountChip } from '../accounts/AccountChip.tsx'
import { readKey } from '../asking/readKey.ts'
import { Chip } from '../cells/Chip.tsx'
import { useSay } from '../useSay.ts'
import { staffWords } from './staffWords.ts'

const isKnown = (state: string): state is 'none' | 'invited' | 'active' | 'deactivated' =>
  ['none', 'invited', 'active', 'deactivated'].includes(state)

interface Props {
  /** What the staff record says of its login. */
  state: string | null
  /** The user behind it, as far as the person may read it: it knows the hours and minutes left. */
  user: unknown
}

/** The login of a staff member as a chip, with what is left of a link or a lock where that is known. */
export const StaffAccountChip = ({ state, user }: Props) => {
  const say = useSay()
  const shown = state !== null && isKnown(state) ? state : 'none'
  if (shown === 'none' || !readKey(user, 'status')) {
    return <Chip label={say(staffWords[shown])} value={shown} />
  }
  const known = ['lockedUntil', 'activationExpiresAt'].map((name) => [name, readKey(user, name)])
  return <AccountChip row={{ ...Object.fromEntries(known), status: shown }} />
}
