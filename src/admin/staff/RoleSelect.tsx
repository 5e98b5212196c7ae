'use client'

import { useAuth } from '@payloadcms/ui'

import { grantableRoles, isRole, roleWords } from '../../access/roles.ts'
import { readText } from '../asking/readKey.ts'
import { useSay } from '../useSay.ts'
import { staffWords } from './staffWords.ts'

interface Props {
  /** Empty for the role that the organization gives this type of staff. */
  value: string
  /** That role, where it is known. */
  byType?: string | null
  onChange: (role: string) => void
}

/** The roles that the person may give to an employee; at first the one that follows from the staff type. */
export const RoleSelect = ({ value, byType, onChange }: Props) => {
  const say = useSay()
  const { user } = useAuth()
  const mine = readText(user, 'role')
  const roles = isRole(mine) ? grantableRoles(mine).filter((role) => role !== 'patient') : []
  return (
    <label className="pc-dialog__field">
      {say(staffWords.role)}
      <select onChange={({ target }) => onChange(target.value)} value={value}>
        <option value="">
          {say(staffWords.byType)}
          {isRole(byType) && `: ${say(roleWords[byType])}`}
        </option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {say(roleWords[role])}
          </option>
        ))}
      </select>
    </label>
  )
}
