'use client'

import { Textarea } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  description?: string
  defaultValue?: string
  required?: boolean
  maxLength?: number
}

/** A short text of several lines. */
export const AreaField = ({ defaultValue, name, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  return (
    <Textarea
      {...rest}
      autosize
      defaultValue={value ?? defaultValue ?? ''}
      error={error}
      id={id}
      minRows={2}
      name={name}
      size="md"
    />
  )
}
