'use client'

import { type ReactNode, useActionState } from 'react'

import type { FormAction } from '../../forms/ActionForm.tsx'
import { FormFrame } from '../../forms/FormFrame.tsx'
import { emptyForm, type FormState } from '../../forms/formState.ts'
import { useTell } from '../../shell/Notices.tsx'

interface Props {
  action: FormAction
  children: ReactNode
  submit: string
  variant?: 'filled' | 'light'
}

/** A form that goes away when it is done: what was done is told beside the page. */
export const TellingForm = ({ action, ...rest }: Props) => {
  const tell = useTell()
  const [state, send, pending] = useActionState(async (before: FormState, form: FormData) => {
    const next = await action(before, form)
    if (next.done !== undefined) tell({ text: next.done })
    return next
  }, emptyForm)
  return <FormFrame {...rest} pending={pending} send={send} state={state} />
}
