'use client'

import {
  type AccountAction,
  accountActions,
  listActions,
  mayManage,
  nextAction,
} from '../../../../admin/accounts/accountActions.ts'
import { accountState } from '../../../../admin/accounts/accountState.ts'
import { useNow } from '../../../../admin/useNow.ts'
import { ActionButton } from '../forms/ActionButton.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import type { PersonRow } from './accountRow.ts'
import { actOnAccount } from './actOnAccount.ts'

interface Props {
  me: { id: string; role: string }
  row: PersonRow
  name: string
  /** In a list only the next action and deactivation are in sight; the person's page has all. */
  isShort?: boolean
}

const isInSight = (action: AccountAction, next: AccountAction | undefined): boolean =>
  action === next || action === 'deactivate'

/** What can be done to an account now, each only where the access table allows it. */
export const AccountButtons = ({ isShort = false, me, name, row }: Props) => {
  const say = useSay()
  const now = useNow()
  if (!mayManage(me, row)) return null
  const actions = listActions(accountState(row, now).state, row)
  const next = nextAction(actions)
  return actions
    .filter((action) => !isShort || isInSight(action, next))
    .map((action) => {
      const { danger, label, warning } = accountActions[action]
      return (
        <ActionButton
          action={actOnAccount}
          isCompact={isShort}
          isDanger={danger === true}
          key={action}
          label={say(label)}
          name={name}
          sends={{ id: row.id, action }}
          variant={action === next ? 'light' : isShort ? 'subtle' : danger ? 'outline' : 'default'}
          {...(warning && { warning: say(warning) })}
        />
      )
    })
}
