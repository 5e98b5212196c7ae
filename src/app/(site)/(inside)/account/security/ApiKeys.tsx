import { z } from 'zod'

import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { apiKeyWords } from './apiKeyWords.ts'
import { IssueApiKey } from './IssueApiKey.tsx'
import { revokeApiKey } from './keyActions.ts'

const keys = z.object({
  docs: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string() })),
})

interface Props {
  /** Where the API answers: a new key is shown in a command that runs. */
  api?: string
  language: Language
  userId: string
}

/** The person's keys for programs: issued with a name, shown once, ended at once. */
export const ApiKeys = async ({ api, language, userId }: Props) => {
  const say = (name: keyof typeof apiKeyWords) => sayIn(language, apiKeyWords[name])
  const asked = await askApi(`/api/users/${userId}/api-keys`, { answer: keys })
  if (!asked.ok) return null
  return (
    <section className="pc-card">
      <h2>{say('title')}</h2>
      <p>
        {say('help')}{' '}
        {api === undefined && (
          <PageLink href="/developers" prefetch={false}>
            {say('developers')}
          </PageLink>
        )}
      </p>
      {asked.data.docs.length > 0 && (
        <table className="pc-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('issued')}</th>
              <th scope="col">{say('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.data.docs.map(({ createdAt, id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td data-label={say('issued')}>
                  <Moment exact language={language} value={createdAt} />
                </td>
                <td>
                  <ActionButton
                    action={revokeApiKey}
                    isCompact
                    isDanger
                    label={say('revoke')}
                    name={name}
                    sends={{ id, userId }}
                    variant="subtle"
                    warning={say('sure')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="pc-form pc-actions--apart">
        <IssueApiKey userId={userId} {...(api !== undefined && { api })} />
      </div>
    </section>
  )
}
