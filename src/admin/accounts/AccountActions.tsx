'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { LinkDialog } from '../dialog/LinkDialog.tsx'
import { useNow } from '../useNow.ts'
import { accountActions, listActions, nextAction } from './accountActions.ts'
import { type AccountRow, accountState } from './accountState.ts'
import { useAccountAction } from './useAccountAction.ts'

export interface ManagedRow extends AccountRow {
  id: string
  email: string | null
  role?: unknown
  twoFactor?: unknown
}

interface Props {
  row: ManagedRow
  /** The person's name, so that every button says whom it is for. */
  name: string
  /** A list shows the next action and keeps the others in a menu; a form has room for all. */
  spread?: boolean
}

/** What can be done to an account, by its state: the next action in sight, the others beside it. */
export const AccountActions = ({ row, name, spread = false }: Props) => {
  const { state } = accountState(row, useNow())
  const { act, pending, made, forget } = useAccountAction(row)
  const names = listActions(state, row)
  const next = nextAction(names)
  const actions = names.map((each) => ({ name: each, ...accountActions[each] }))
  const inSight = spread ? actions : actions.filter((action) => action.name === next)
  return (
    <>
      <ActionButtons
        inMenu={actions.filter((action) => !inSight.includes(action))}
        inSight={inSight}
        onAct={(action) => act(action.name)}
        pending={pending}
        person={name}
        spread={spread}
      />
      {made && <LinkDialog link={made.link} onClose={forget} to={made.to} />}
    </>
  )
}
