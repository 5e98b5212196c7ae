'use client'

import { PasswordInput, TextInput } from '@mantine/core'

import { useSentField } from './ActionForm.tsx'

interface Props {
  name: string
  label: string
  description?: string
  type?: 'text' | 'email' | 'password' | 'tel'
  autoComplete?: string
  required?: boolean
  autoFocus?: boolean
  defaultValue?: string
  maxLength?: number
  inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  /** Left to right whatever the page's direction: addresses, codes, phones. */
  ltr?: boolean
}

/** A line of text with its error beside it; what was typed before is still there. */
export const TextField = ({ ltr = false, name, type = 'text', defaultValue, ...rest }: Props) => {
  const { error, value } = useSentField(name)
  const shared = { ...rest, name, error, ...(ltr && { dir: 'ltr' as const }) }
  if (type === 'password') return <PasswordInput {...shared} />
  return <TextInput {...shared} type={type} defaultValue={value ?? defaultValue ?? ''} />
}
