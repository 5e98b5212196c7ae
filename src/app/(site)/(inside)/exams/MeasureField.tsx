'use client'

import { TextInput } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  description: string
  defaultValue: string
  required: boolean
  whole: boolean
  /** Said inside the field, such as "events/h". */
  unit?: string
}

const LETTER_PX = 8
const ROOM_PX = 24

/** A measured value with its unit inside. */
export const MeasureField = ({ defaultValue, name, required, unit, whole, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  return (
    <TextInput
      {...rest}
      autoComplete="off"
      defaultValue={value ?? defaultValue}
      error={error}
      id={id}
      inputMode={whole ? 'numeric' : 'decimal'}
      maxLength={20}
      name={name}
      required={required}
      size="md"
      {...(unit !== undefined && {
        rightSection: <small className="pc-unit">{unit}</small>,
        rightSectionWidth: unit.length * LETTER_PX + ROOM_PX,
      })}
    />
  )
}
