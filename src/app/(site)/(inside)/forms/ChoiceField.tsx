'use client'

import { NativeSelect } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

export interface Choice {
  value: string
  label: string
}

interface Props {
  name: string
  label: string
  choices: readonly (Choice | { group: string; items: readonly Choice[] })[]
  defaultValue?: string
  description?: string
  required?: boolean
}

/** One of a list, by the browser's own control: it works without JavaScript and on a phone. */
export const ChoiceField = ({ choices, defaultValue, name, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  const chosen = value ?? defaultValue ?? ''
  return (
    <NativeSelect
      {...rest}
      data={choices.map((each) =>
        'group' in each ? { group: each.group, items: [...each.items] } : each,
      )}
      defaultValue={chosen}
      error={error}
      id={id}
      // React puts a sent form back to its defaults, but a list's default only counts when it is new.
      key={chosen}
      name={name}
      size="md"
    />
  )
}
