'use client'

import type { ButtonVariant } from '@mantine/core'
import { type ReactNode, useActionState } from 'react'

import { emptyForm, type FormState } from './formState.ts'
import { FormFrame } from './FormFrame.tsx'

export { useSentField } from './FormFrame.tsx'

/** A server action that a form is sent to; it works without JavaScript too. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

interface Props {
  action: FormAction
  children?: ReactNode
  /** The words of the button. */
  submit: string
  /** What was known before anything was sent. */
  initial?: FormState
  /** How much weight the button has; the one thing to do on a page is filled. */
  variant?: ButtonVariant
  /** Whether something is destroyed. */
  isDanger?: boolean
  /** Further buttons and links beside the one that sends. */
  aside?: ReactNode
  /** What takes the place of the fields once it is done. */
  after?: ReactNode
}

/** A form that is sent to a server action; what was typed stays when it is refused. */
export const ActionForm = ({ action, initial = emptyForm, ...rest }: Props) => {
  const [state, send, pending] = useActionState(action, initial)
  return <FormFrame {...rest} pending={pending} send={send} state={state} />
}
