'use client'

import { useAuth, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'

import { readText } from '../asking/readKey.ts'
import { Chip } from '../cells/Chip.tsx'
import { Moment } from '../cells/Moment.tsx'
import { useSay } from '../useSay.ts'
import { AccountActions } from './AccountActions.tsx'
import { AccountChip } from './AccountChip.tsx'
import { mayManage } from './accountActions.ts'
import { cardWords } from './cardWords.ts'
import { sayPerson } from './sayPerson.ts'

/** The account of a user on its form: its state, what is known of it, and what can be done. */
export const AccountCard = () => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const modified = useFormModified()
  const { id, savedDocumentData: saved } = useDocumentInfo()
  if (id === undefined || !saved) return <NewAccount />

  const facts = (
    ['lastLoginAt', 'passwordChangedAt', 'passwordExpiresAt', 'emailConfirmedAt'] as const
  ).map((name) => ({
    name,
    at: readText(saved, name),
  }))
  const known = facts.filter(({ name, at }) => at !== null || name === 'lastLoginAt')
  const row = { ...saved, id: String(id), email: readText(saved, 'email') }
  return (
    <section aria-label={say(cardWords.title)} className="pc-account">
      <div className="pc-account__head">
        <h2 className="pc-account__title">{say(cardWords.title)}</h2>
        <AccountChip row={saved} />
        {saved['twoFactor'] === 'on' && <Chip label={say(cardWords.twoFactor)} value="on" />}
        {saved['mustChangePassword'] === true && (
          <Chip label={say(cardWords.mustChange)} value="pending" />
        )}
      </div>
      <dl className="pc-account__facts">
        {known.map(({ name, at }) => (
          <div key={name}>
            <dt>{say(cardWords[name])}</dt>
            <dd>
              {at ? (
                <Moment exact={false} language={i18n.language} value={at} />
              ) : (
                say(cardWords.never)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayManage(user ?? null, saved) &&
        (modified ? (
          <p className="pc-quiet">{say(cardWords.saveFirst)}</p>
        ) : (
          <AccountActions name={sayPerson(saved)} row={row} spread />
        ))}
    </section>
  )
}

/** Before there is an account: what saving will do. */
const NewAccount = () => {
  const say = useSay()
  return (
    <section aria-label={say(cardWords.title)} className="pc-account">
      <h2 className="pc-account__title">{say(cardWords.title)}</h2>
      <p>{say(cardWords.invites)}</p>
    </section>
  )
}
