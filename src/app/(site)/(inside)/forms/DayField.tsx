'use client'

import { TextInput } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  description?: string
  /** `YYYY-MM-DD`. */
  defaultValue?: string
  required?: boolean
}

/** A day, by the browser's own control: typed or picked. */
export const DayField = ({ defaultValue, name, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  return (
    <TextInput
      {...rest}
      defaultValue={value ?? defaultValue ?? ''}
      error={error}
      id={id}
      name={name}
      size="md"
      type="date"
    />
  )
}
