'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import { ActionButtons, type OfferedAction } from '../actions/ActionButtons.tsx'
import { useAsking } from '../actions/useAsking.ts'
import { readText } from '../asking/readKey.ts'
import { mayManageStaff } from '../staff/staffActions.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { requestWords } from './requestWords.ts'

const approve: OfferedAction = { name: 'approve', label: requestWords.approve }
const reject: OfferedAction = {
  name: 'reject',
  label: requestWords.reject,
  warning: requestWords.warning,
  danger: true,
}

interface Props {
  /** The request. */
  row: Record<string, unknown>
  spread?: boolean
}

/** What can be done to a request for an account that waits: approve it, or reject it. */
export const RequestActions = ({ row, spread = false }: Props) => {
  const { user } = useAuth()
  const { ask, pending } = useAsking()
  const [approving, setApproving] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const person = readText(row, 'name') ?? readText(row, 'email') ?? '–'
  const path = `/api/account-requests/${String(row['id'])}`

  const sendApproval = async (body: object) => {
    const { name } = approve
    const answer = await ask({ name, path: `${path}/approve`, body, done: requestWords.approved })
    setFault(answer.ok ? null : answer.message)
    setApproving(!answer.ok && answer.field === 'employeeId')
  }
  if (readText(row, 'status') !== 'pending' || !mayManageStaff(user, row)) return null
  return (
    <>
      <ActionButtons
        inSight={[approve, reject]}
        onAct={({ name }) => {
          if (name === 'reject')
            return ask({ name, path: `${path}/reject`, done: requestWords.rejected })
          setFault(null)
          setApproving(true)
          return undefined
        }}
        pending={pending}
        person={person}
        spread={spread}
      />
      {approving && (
        <ApproveDialog
          fault={fault}
          onApprove={(body) => void sendApproval(body)}
          onClose={() => setApproving(false)}
          pending={pending !== null}
          person={person}
          row={row}
        />
      )}
    </>
  )
}
