'use client'

import { Alert, Button, Stack } from '@mantine/core'
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { emptyForm, type FormState } from './formState.ts'

/** A server action that a form is sent to; it works without JavaScript too. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

const Sent = createContext<FormState>(emptyForm)

/** What is known of a field of the form around: the error beside it and what was typed. */
export function useSentField(name: string): {
  error: string | undefined
  value: string | undefined
} {
  const { errors, values } = useContext(Sent)
  return { error: errors.find(({ field }) => field === name)?.message, value: values[name] }
}

const trouble = words('Please look at this again', 'يرجى المراجعة مرة أخرى', 'Revise estos datos')

interface Props {
  action: FormAction
  children: ReactNode
  /** The words of the button. */
  submit: string
  /** What was known before anything was sent. */
  initial?: FormState
  /** Further buttons and links beside the one that sends. */
  aside?: ReactNode
}

/** A form with its errors in a summary that takes the focus and beside its fields; what was typed stays. */
export const ActionForm = ({ action, aside, children, initial = emptyForm, submit }: Props) => {
  const [state, send, pending] = useActionState(action, initial)
  const summary = useRef<HTMLDivElement>(null)
  const say = useSay()
  useEffect(() => {
    if (state.errors.length > 0 || state.done !== undefined) summary.current?.focus()
  }, [state])
  return (
    <form action={send} noValidate>
      <Stack gap="md">
        {state.errors.length > 0 && (
          <Alert
            color="red"
            ref={summary}
            role="alert"
            tabIndex={-1}
            title={say(trouble)}
            variant="light"
          >
            {state.errors.map(({ code, field, message }) => (
              <div key={`${code} ${field ?? ''} ${message}`}>{message}</div>
            ))}
          </Alert>
        )}
        {state.done !== undefined && (
          <Alert color="green" ref={summary} role="status" tabIndex={-1} variant="light">
            {state.done}
          </Alert>
        )}
        <Sent value={state}>{children}</Sent>
        <Button fullWidth loading={pending} type="submit">
          {submit}
        </Button>
        {aside}
      </Stack>
    </form>
  )
}
