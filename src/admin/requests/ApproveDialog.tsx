'use client'

import { useId, useState } from 'react'

import { readText } from '../asking/readKey.ts'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { RoleSelect } from '../staff/RoleSelect.tsx'
import { useSay } from '../useSay.ts'
import { requestWords } from './requestWords.ts'

interface Props {
  /** The request. */
  row: Record<string, unknown>
  person: string
  pending: boolean
  /** What is wrong with the employee number. */
  fault: string | null
  onApprove: (body: { role?: string; employeeId?: string }) => void
  onClose: () => void
}

/** Asks for the role and, for somebody who is not on the staff list yet, the employee number. */
export const ApproveDialog = ({ row, person, pending, fault, onApprove, onClose }: Props) => {
  const say = useSay()
  const hint = useId()
  const [role, setRole] = useState('')
  const [employeeId, setEmployeeId] = useState(readText(row, 'employeeId') ?? '')
  const given = employeeId.trim()
  return (
    <ConfirmDialog
      confirm={say(requestWords.approve)}
      onClose={onClose}
      onConfirm={() => onApprove({ ...(role && { role }), ...(given && { employeeId: given }) })}
      pending={pending}
      title={`${say(requestWords.approve)}: ${person}`}
    >
      <RoleSelect onChange={setRole} value={role} />
      <label className="pc-dialog__field">
        {say(requestWords.employeeId)}
        <input
          aria-describedby={hint}
          aria-invalid={fault !== null}
          autoComplete="off"
          maxLength={50}
          onChange={({ target }) => setEmployeeId(target.value)}
          value={employeeId}
        />
      </label>
      <p className={fault === null ? 'pc-quiet' : 'pc-fault'} id={hint} role="status">
        {fault ?? say(requestWords.employeeHint)}
      </p>
    </ConfirmDialog>
  )
}
