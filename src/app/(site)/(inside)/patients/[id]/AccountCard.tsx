import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { TextField } from '../../../forms/TextField.tsx'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { TellingForm } from '../../forms/TellingForm.tsx'
import { sectionWords } from '../fieldWords.ts'
import type { FoundPatient } from '../findPatient.ts'
import { endAccount, giveAccount } from './accountActions.ts'
import { overviewWords } from './overviewWords.ts'

interface Props {
  found: FoundPatient
  language: Language
  /** Whether the person may give and end the login. */
  isManaged: boolean
}

/** The login of a patient: whether there is one, and what can be done to it. */
export const AccountCard = ({ found, isManaged, language }: Props) => {
  const { account, hasAccount, patient } = found
  const say = (name: keyof typeof overviewWords) => sayIn(language, overviewWords[name])
  const isEnded = account?.status === 'deactivated'
  return (
    <section className="pc-card" id="account">
      <h2>{sayIn(language, sectionWords.account)}</h2>
      {!account && <p>{say(hasAccount ? 'has' : 'none')}</p>}
      {account && (
        <dl className="pc-facts">
          <div>
            <dt>{say('username')}</dt>
            <dd>
              <bdi>{account.username}</bdi>
            </dd>
          </div>
          <div>
            <dt>{say('state')}</dt>
            <dd>
              <Chip
                label={say(isEnded ? 'ended' : 'active')}
                value={isEnded ? 'deactivated' : 'active'}
              />
            </dd>
          </div>
        </dl>
      )}
      {isManaged && !patient.phone && <p className="pc-quiet">{say('phoneNeeded')}</p>}
      {isManaged && (isEnded || !hasAccount) && (
        <TellingForm action={giveAccount} submit={say(isEnded ? 'reopen' : 'give')} variant="light">
          <input name="id" type="hidden" value={patient.id} />
          <TextField
            autoComplete="off"
            defaultValue={account?.username ?? ''}
            description={say('usernameHelp')}
            label={say('username')}
            maxLength={150}
            name="username"
          />
        </TellingForm>
      )}
      {isManaged && account && !isEnded && (
        <div className="pc-actions pc-actions--apart">
          <ActionButton
            action={endAccount}
            isDanger
            label={say('end')}
            sends={{ id: patient.id }}
            variant="outline"
            warning={say('endWarning')}
          />
        </div>
      )}
    </section>
  )
}
