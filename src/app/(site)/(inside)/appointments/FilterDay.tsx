'use client'

import { TextInput } from '@mantine/core'

import { useShow } from '../lists/FilterForm.tsx'

/** A day that narrows a list, by the browser's own calendar. */
export const FilterDay = ({
  chosen,
  label,
  name,
}: {
  chosen: string
  label: string
  name: string
}) => {
  const show = useShow()
  return (
    <TextInput
      defaultValue={chosen}
      dir="ltr"
      // A field's default only counts when it is new.
      key={chosen}
      label={label}
      name={name}
      onChange={({ currentTarget }) => {
        // While a year is typed its first digits are a day too, long past.
        if (currentTarget.value === '' || currentTarget.value >= '1900') show()
      }}
      type="date"
    />
  )
}
