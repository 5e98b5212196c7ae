'use client'

import { Button, CopyButton, Group } from '@mantine/core'
import { useActionState } from 'react'

import { emptyForm } from '../../../forms/formState.ts'
import { FormFrame } from '../../../forms/FormFrame.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { apiKeyWords } from './apiKeyWords.ts'
import { type Issued, issueApiKey } from './keyActions.ts'

interface Props {
  /** Where the API answers: the key is shown in a command that runs. */
  api?: string
  userId: string
}

/** Asks for a key's name and shows the key, once. */
export const IssueApiKey = ({ api, userId }: Props) => {
  const say = useSay()
  const [state, send, pending] = useActionState<Issued, FormData>(issueApiKey, emptyForm)
  const { key } = state
  const shown =
    key === undefined || api === undefined
      ? key
      : `curl -i ${api}/user/me -H "authorization: users API-Key ${key}"`
  return (
    <FormFrame
      pending={pending}
      send={send}
      state={state}
      submit={say(apiKeyWords.issue)}
      variant="default"
    >
      <input name="userId" type="hidden" value={userId} />
      {shown !== undefined && (
        <Group gap="sm">
          <code className="pc-secret" dir="ltr">
            {shown}
          </code>
          <CopyButton value={shown}>
            {({ copied, copy }) => (
              <Button onClick={copy} size="compact-sm" variant="light">
                {say(copied ? apiKeyWords.copied : apiKeyWords.copy)}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      <TextField
        autoComplete="off"
        description={say(apiKeyWords.nameHelp)}
        label={say(apiKeyWords.name)}
        maxLength={100}
        name="name"
        required
      />
    </FormFrame>
  )
}
