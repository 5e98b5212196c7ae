'use client'

import { TextField } from './TextField.tsx'

interface Props {
  label: string
  description?: string
  /** A recovery code has letters too. */
  kind?: 'digits' | 'recovery'
}

/** A one-time code; phones offer the one they have just received. */
export const CodeField = ({ kind = 'digits', ...rest }: Props) => (
  <TextField
    {...rest}
    autoComplete="one-time-code"
    autoFocus
    inputMode={kind === 'digits' ? 'numeric' : 'text'}
    ltr
    maxLength={kind === 'digits' ? 7 : 20}
    name="code"
    required
    withAsterisk={false}
  />
)
