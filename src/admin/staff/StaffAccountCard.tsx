'use client'

import {
  Link,
  useAuth,
  useConfig,
  useDocumentInfo,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { isRole, roleWords } from '../../access/roles.ts'
import { sayPerson } from '../accounts/sayPerson.ts'
import { callApi } from '../asking/callApi.ts'
import { readText } from '../asking/readKey.ts'
import { Moment } from '../cells/Moment.tsx'
import { useSay } from '../useSay.ts'
import { StaffAccountChip } from './StaffAccountChip.tsx'
import { StaffActions } from './StaffActions.tsx'
import { mayManageStaff } from './staffActions.ts'
import { staffWords } from './staffWords.ts'

/** The user behind a staff record, as far as the person may read it. */
function useLinkedUser(id: string | null, round: number): unknown {
  const [user, setUser] = useState<unknown>(null)
  useEffect(() => {
    let isPresent = true
    if (id === null) return
    void callApi(`/api/users/${id}?depth=0`, { method: 'GET' }).then(({ body, ok }) => {
      if (isPresent) setUser(ok ? body : null)
    })
    return () => {
      isPresent = false
    }
  }, [id, round])
  return id === null ? null : user
}

/** The login of a staff member on the form: its state, whose it is, and what can be done. It is set by actions alone. */
export const StaffAccountCard = () => {
  const say = useSay()
  const modified = useFormModified()
  const { user: me } = useAuth()
  const { id, savedDocumentData: saved } = useDocumentInfo()
  const [round, setRound] = useState(0)
  const user = useLinkedUser(readText(saved, 'user'), round)
  const row = saved && id !== undefined ? { ...saved, id } : null
  if (!row) return <p className="pc-quiet">{say(staffWords.fresh)}</p>

  const state = readText(row, 'accountState')
  return (
    <section aria-label={say(staffWords.title)} className="pc-account">
      <div className="pc-account__head">
        <StaffAccountChip state={state} user={user} />
      </div>
      {user !== null && <LinkedUser user={user} />}
      {mayManageStaff(me, row) && (
        <div className="pc-account__actions">
          {modified ? (
            <p className="pc-quiet">{say(staffWords.saveFirst)}</p>
          ) : (
            <>
              <StaffActions onDone={() => setRound((before) => before + 1)} row={row} spread />
              {state === 'none' && readText(row, 'email') === null && (
                <p className="pc-quiet">{say(staffWords.noEmail)}</p>
              )}
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Who a staff member signs in as. */
const LinkedUser = ({ user }: { user: unknown }) => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const role = readText(user, 'role')
  const lastLogin = readText(user, 'lastLoginAt')
  const path = `/collections/users/${encodeURIComponent(readText(user, 'id') ?? '')}` as const
  return (
    <dl className="pc-account__facts">
      <div>
        <dt>{say(staffWords.user)}</dt>
        <dd>
          <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })} prefetch={false}>
            <bdi>{readText(user, 'username') ?? sayPerson(user)}</bdi>
          </Link>
        </dd>
      </div>
      {isRole(role) && (
        <div>
          <dt>{say(staffWords.role)}</dt>
          <dd>{say(roleWords[role])}</dd>
        </div>
      )}
      <div>
        <dt>{say(staffWords.lastLogin)}</dt>
        <dd>
          {lastLogin ? (
            <Moment exact={false} language={i18n.language} value={lastLogin} />
          ) : (
            say(staffWords.never)
          )}
        </dd>
      </div>
    </dl>
  )
}
