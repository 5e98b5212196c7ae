'use client'

import { PasswordInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { useSentField } from './FormFrame.tsx'

const show = words('Show or hide the password', 'إظهار أو إخفاء كلمة المرور', 'Mostrar u ocultar')

interface Props {
  name: string
  label: string
  description?: ReactNode
  type?: 'text' | 'email' | 'password' | 'tel'
  autoComplete?: string
  required?: boolean
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
  const say = useSay()
  const shared = { ...rest, id, name, error, size: 'md', ...(ltr && { dir: 'ltr' }) }
  if (type === 'password') {
    return <PasswordInput {...shared} visibilityToggleButtonProps={{ 'aria-label': say(show) }} />
  }
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
