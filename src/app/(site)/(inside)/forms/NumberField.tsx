'use client'

import { TextInput } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  description?: string
  defaultValue: number | null | undefined
  /** Said inside the field, such as "min". */
  unit?: string
}

/** A whole number with its unit inside; the server says its range. */
export const NumberField = ({ defaultValue, name, unit, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  return (
    <TextInput
      {...rest}
      defaultValue={value ?? defaultValue?.toString() ?? ''}
      dir="ltr"
      error={error}
      id={id}
      inputMode="numeric"
      name={name}
      size="md"
      {...(unit !== undefined && { rightSection: <small>{unit}</small>, rightSectionWidth: 64 })}
    />
  )
}
