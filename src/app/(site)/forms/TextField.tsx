'use client'

import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { useSentField } from './FormFrame.tsx'
import { SecretInput } from './SecretInput.tsx'

interface Props {
  name: string
  label: string
  description?: ReactNode
  type?: 'text' | 'email' | 'password' | 'tel'
  autoComplete?: string
  required?: boolean
  /** Marks a required field; left out where nothing on the form may stay empty. */
  withAsterisk?: boolean
  readOnly?: boolean
  autoFocus?: boolean
  defaultValue?: string
  maxLength?: number
  inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  /** Left to right whatever the page's direction: addresses, codes, phones. */
  ltr?: boolean
}

/** A line of text with its error beside it; what was typed before is still there. */
export const TextField = ({ ltr = false, name, type = 'text', defaultValue, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  const shared = { ...rest, id, name, error, size: 'md', ...(ltr && { dir: 'ltr' }) }
  if (type === 'password') return <SecretInput {...shared} />
  return (
    <TextInput
      {...shared}
      autoCapitalize={ltr ? 'none' : 'sentences'}
      defaultValue={value ?? defaultValue ?? ''}
      spellCheck={!ltr}
      type={type}
    />
  )
}
