'use client'

import { Button, type ButtonVariant, Stack } from '@mantine/core'
import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { emptyForm, type FormState } from './formState.ts'
import { Message } from './Message.tsx'

const Sent = createContext<{ form: string; state: FormState }>({ form: '', state: emptyForm })

/** What is known of a field of the form around: its id, the error beside it and what was typed. */
export function useSentField(name: string): {
  id: string
  error: string | undefined
  value: string | undefined
} {
  const { form, state } = useContext(Sent)
  const error = state.errors.find(({ field }) => field === name)?.message
  return { id: `${form}${name}`, error, value: state.values[name] }
}

const signIn = words(
  'Sign in (new tab)',
  'تسجيل الدخول (تبويب جديد)',
  'Iniciar sesión (otra pestaña)',
)
const trouble = words('Please look at this again', 'يرجى المراجعة مرة أخرى', 'Revise estos datos')

interface Props {
  state: FormState
  send: (form: FormData) => void
  pending: boolean
  children?: ReactNode
  /** The words of the button. */
  submit: string
  /** How much weight the button has; the one thing to do on a page is filled. */
  variant?: ButtonVariant
  /** Whether something is destroyed. */
  isDanger?: boolean
  /** Further buttons and links beside the one that sends. */
  aside?: ReactNode
  /** What takes the place of the fields once it is done. */
  after?: ReactNode
}

/** A form with its errors in a summary that takes the focus and beside its fields. */
export const FormFrame = (props: Props) => {
  const { after, aside, children, isDanger, pending, send, state, submit, variant } = props
  const summary = useRef<HTMLDivElement>(null)
  const say = useSay()
  const form = useId()
  const door = usePathname().startsWith('/portal') ? '/portal/login' : '/login'
  useEffect(() => {
    if (state.errors.length > 0 || state.done !== undefined) summary.current?.focus()
  }, [state])
  const done = state.done !== undefined && (
    <Message ref={summary} role="status" tone="ok">
      {state.done}
    </Message>
  )
  if (done && after !== undefined) {
    return (
      <Stack gap="md">
        {done}
        {after}
      </Stack>
    )
  }
  return (
    <form action={send} noValidate>
      <Stack gap="md">
        {state.errors.length > 0 && (
          <Message ref={summary} role="alert" title={say(trouble)} tone="danger">
            <ul>
              {state.errors.map(({ code, field, message }) => (
                <li key={`${code} ${field ?? ''} ${message}`}>
                  {field === undefined ? message : <a href={`#${form}${field}`}>{message}</a>}
                  {code === 'unauthenticated' && (
                    <>
                      {' '}
                      <a href={door} rel="noreferrer" target="_blank">
                        {say(signIn)}
                      </a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Message>
        )}
        {done}
        <Sent value={{ form, state }}>{children}</Sent>
        <Button
          fullWidth
          loading={pending}
          size="md"
          type="submit"
          {...(variant !== undefined && { variant })}
          {...(isDanger && { color: 'red' })}
        >
          {submit}
        </Button>
        {aside}
      </Stack>
    </form>
  )
}
