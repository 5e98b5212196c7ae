'use client'

import { NativeSelect } from '@mantine/core'

import { useShow } from './FilterForm.tsx'

interface Props {
  name: string
  label: string
  /** What the filter says when it narrows nothing. */
  any: string
  chosen: string | null
  choices: readonly { value: string; label: string }[]
}

/** One filter of a list, by the browser's own control. */
export const FilterChoice = ({ any, choices, chosen, label, name }: Props) => {
  const show = useShow()
  return (
    <NativeSelect
      data={[{ value: '', label: any }, ...choices]}
      defaultValue={chosen ?? ''}
      // A list's default only counts when it is new.
      key={chosen}
      label={label}
      name={name}
      onChange={show}
    />
  )
}
