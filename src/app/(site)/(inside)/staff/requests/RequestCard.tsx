import { z } from 'zod'

import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { TellingForm } from '../../forms/TellingForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { type Choice, ChoiceField } from '../../forms/ChoiceField.tsx'
import { approve, reject } from './decideRequest.ts'
import { requestWords } from './requestWords.ts'

const text = z.string().nullish()

export const requestRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  employeeId: text,
  message: text,
  createdAt: z.string(),
  status: z.string(),
  organization: z.union([z.string(), z.object({ name: z.string() })]).nullish(),
})

interface Props {
  language: Language
  row: z.output<typeof requestRow>
  roles: readonly Choice[]
  withOrganization: boolean
}

/** One who asks for an account, with the decision in sight while there is one to take. */
export const RequestCard = ({ language, roles, row, withOrganization }: Props) => {
  const say = (name: keyof typeof requestWords) => sayIn(language, requestWords[name])
  const { organization } = row
  return (
    <article className="pc-card">
      <h2>
        <bdi>{row.name}</bdi>
      </h2>
      <p>
        <bdi>{row.email}</bdi> · {say('asked')}{' '}
        <Moment exact={false} language={language} value={row.createdAt} />
        {withOrganization && typeof organization === 'object' && (
          <>
            {' '}
            · <bdi>{organization?.name}</bdi>
          </>
        )}
      </p>
      {row.message && (
        <blockquote className="pc-quote" dir="auto">
          {row.message}
        </blockquote>
      )}
      {row.status === 'pending' && (
        <>
          <div className="pc-form">
            <TellingForm action={approve} submit={say('approve')} variant="light">
              <input name="id" type="hidden" value={row.id} />
              <div className="pc-pair">
                <ChoiceField
                  choices={[{ value: '', label: say('byType') }, ...roles]}
                  label={say('role')}
                  name="role"
                />
                <TextField
                  autoComplete="off"
                  defaultValue={row.employeeId ?? ''}
                  description={say('employeeHelp')}
                  label={say('employeeId')}
                  ltr
                  maxLength={50}
                  name="employeeId"
                />
              </div>
            </TellingForm>
          </div>
          <div className="pc-actions pc-actions--apart">
            <ActionButton
              action={reject}
              isDanger
              label={say('reject')}
              name={row.name}
              sends={{ id: row.id }}
              variant="outline"
              warning={say('rejectWarning')}
            />
          </div>
        </>
      )}
    </article>
  )
}
