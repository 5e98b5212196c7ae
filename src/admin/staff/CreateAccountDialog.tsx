'use client'

import { useEffect, useState } from 'react'

import { words } from '../../lib/words.ts'
import { callApi } from '../asking/callApi.ts'
import { readKey, readText } from '../asking/readKey.ts'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { useSay } from '../useSay.ts'
import { RoleSelect } from './RoleSelect.tsx'
import { staffWords } from './staffWords.ts'

const create = words('Create account', 'إنشاء حساب', 'Crear cuenta')

interface Props {
  /** The staff record. */
  row: Record<string, unknown>
  person: string
  pending: boolean
  onCreate: (body: { role?: string }) => void
  onClose: () => void
}

/** Asks for the role of a new login; the organization's mapping of staff types is the first choice. */
export const CreateAccountDialog = ({ row, person, pending, onCreate, onClose }: Props) => {
  const say = useSay()
  const [role, setRole] = useState('')
  const [byType, setByType] = useState<string | null>(null)
  const organization = readText(row, 'organization')
  const staffType = readText(row, 'staffType') ?? 'other'
  useEffect(() => {
    if (organization === null) return
    const path = `/api/organizations/${organization}?depth=0`
    void callApi(path, { method: 'GET' }).then(({ body, ok }) => {
      // The default where the organization has not said anything (S1).
      if (ok) setByType(readText(readKey(body, 'staffRoles'), staffType) ?? 'staff')
    })
  }, [organization, staffType])
  return (
    <ConfirmDialog
      confirm={say(create)}
      onClose={onClose}
      onConfirm={() => onCreate(role ? { role } : {})}
      pending={pending}
      title={`${say(create)}: ${person}`}
    >
      <RoleSelect byType={byType} onChange={setRole} value={role} />
      <p>
        {say(staffWords.creates)} <bdi>{readText(row, 'email')}</bdi>
      </p>
    </ConfirmDialog>
  )
}
