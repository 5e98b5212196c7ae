'use client'

import { useState } from 'react'

import { sayPerson } from '../accounts/sayPerson.ts'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { useAsking } from '../actions/useAsking.ts'
import { CreateAccountDialog } from './CreateAccountDialog.tsx'
import { LinkUserDialog } from './LinkUserDialog.tsx'
import { listStaffActions, type StaffAction } from './staffActions.ts'

interface Props {
  /** The staff record. */
  row: Record<string, unknown>
  /** Told when something was done. */
  onDone?: () => void
  /** A list has one line for them; a form has room. */
  spread?: boolean
}

/** What can be done to the login of a staff member: creating and linking ask for more first. */
export const StaffActions = ({ row, onDone, spread = false }: Props) => {
  const { ask, pending } = useAsking()
  const [open, setOpen] = useState<StaffAction | null>(null)
  const actions = listStaffActions(row)

  const act = async (name: StaffAction, body: object = {}) => {
    const action = actions.find((each) => each.name === name)
    if (!action) return
    const path = `/api/staff/${String(row['id'])}/${name}`
    const { ok } = await ask({ name, path, body, done: action.done })
    setOpen(null)
    if (ok) onDone?.()
  }
  const dialog = {
    onClose: () => setOpen(null),
    pending: pending !== null,
    person: sayPerson(row),
    row,
  }
  return (
    <>
      <ActionButtons
        inSight={actions}
        onAct={({ name }) => {
          if (name === 'send_invitation' || name === 'unlink_user') return act(name)
          setOpen(name)
          return undefined
        }}
        pending={pending}
        person={dialog.person}
        spread={spread}
      />
      {open === 'create_user_account' && (
        <CreateAccountDialog {...dialog} onCreate={(body) => void act(open, body)} />
      )}
      {open === 'link_user' && (
        <LinkUserDialog {...dialog} onLink={(id) => void act(open, { user_id: id })} />
      )}
    </>
  )
}
