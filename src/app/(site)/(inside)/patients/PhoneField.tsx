'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  /** The calling code of the organization's country, such as `+20`; null where none is known. */
  prefix: string | null
  defaultValue: string
}

/** A phone number with the prefix of the country, which a number from elsewhere brings itself. */
export const PhoneField = ({ defaultValue, label, name, prefix }: Props) => {
  const { error, id, value } = useSentField(name)
  const [typed, setTyped] = useState(value ?? defaultValue)
  const isForeign = typed.trimStart().startsWith('+') || typed.trimStart().startsWith('00')
  return (
    <TextInput
      autoComplete="off"
      defaultValue={value ?? defaultValue}
      dir="ltr"
      error={error}
      id={id}
      inputMode="tel"
      label={label}
      maxLength={40}
      name={name}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      size="md"
      type="tel"
      {...(prefix !== null &&
        !isForeign && { leftSection: <small>{prefix}</small>, leftSectionWidth: 56 })}
    />
  )
}
