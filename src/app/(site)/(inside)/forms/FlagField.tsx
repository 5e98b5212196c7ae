'use client'

import { Checkbox } from '@mantine/core'

import { useSentField } from '../../forms/ActionForm.tsx'

interface Props {
  name: string
  label: string
  description?: string
  defaultChecked: boolean
}

/** Yes or no; the form always says which, so that "no" can be told from "not asked". */
export const FlagField = ({ defaultChecked, name, ...rest }: Props) => {
  const { error, id, value } = useSentField(name)
  const { value: asked } = useSentField(`asked-${name}`)
  const checked = asked === undefined ? defaultChecked : value === 'true'
  return (
    <>
      <input name={`asked-${name}`} type="hidden" value="true" />
      <Checkbox
        {...rest}
        defaultChecked={checked}
        error={error}
        id={id}
        key={String(checked)}
        name={name}
        value="true"
      />
    </>
  )
}
