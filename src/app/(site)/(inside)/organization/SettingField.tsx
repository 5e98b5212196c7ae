import { Checkbox } from '@mantine/core'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { TextField } from '../../forms/TextField.tsx'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import { FlagField } from '../forms/FlagField.tsx'
import { NumberField } from '../forms/NumberField.tsx'
import type { Setting } from './setting.ts'

interface Props {
  language: Language
  setting: Setting
  value: unknown
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One setting as the control that fits it. */
export const SettingField = ({ language, setting, value }: Props) => {
  const { help, name } = setting
  const label = sayIn(language, setting.label)
  const described = { label, name, ...(help && { description: sayIn(language, help) }) }
  switch (setting.kind) {
    case 'flag':
      return <FlagField {...described} defaultChecked={value === true} />
    case 'number':
      return (
        <NumberField
          {...described}
          defaultValue={typeof value === 'number' ? value : null}
          {...(setting.unit && { unit: sayIn(language, setting.unit) })}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...described}
          choices={Object.entries(setting.options).map(([key, said]) => ({
            value: key,
            label: sayIn(language, said),
          }))}
          defaultValue={textOf(value)}
        />
      )
    case 'many': {
      const chosen: unknown[] = Array.isArray(value) ? value : []
      return (
        <fieldset className="pc-many">
          <legend>{label}</legend>
          {help && <p>{sayIn(language, help)}</p>}
          {Object.entries(setting.options).map(([key, said]) => (
            <Checkbox
              defaultChecked={chosen.includes(key)}
              key={key}
              label={sayIn(language, said)}
              name={name}
              value={key}
            />
          ))}
        </fieldset>
      )
    }
    default:
      return <TextField {...described} defaultValue={textOf(value)} ltr={setting.kind === 'ltr'} />
  }
}
