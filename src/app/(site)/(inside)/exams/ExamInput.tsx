'use client'

import type { ExamField } from '../../../../exams/defineExam.ts'
import { sayUnit } from '../../../../exams/sayUnit.ts'
import { sayNumber } from '../../../../lib/sayValues.ts'
import { TextField } from '../../forms/TextField.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { AreaField } from '../forms/AreaField.tsx'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import { DayField } from '../forms/DayField.tsx'
import { FlagField } from '../forms/FlagField.tsx'
import { examWords } from './examWords.ts'
import { MeasureField } from './MeasureField.tsx'

/** Longer texts are typed into an area of several lines. */
const LINE_MAX = 254

interface Props {
  /** The name in the form, which is also how the server names the field at fault. */
  name: string
  field: ExamField
  value: string
  required: boolean
}

/** One value of an exam as a field, by its definition. */
export const ExamInput = ({ field, name, required, value }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const label = say(field.label)
  switch (field.type) {
    case 'number': {
      const range = say(examWords.range)
        .replace('{min}', sayNumber(language, field.min))
        .replace('{max}', sayNumber(language, field.max))
      return (
        <MeasureField
          defaultValue={value}
          description={field.whole ? `${range} · ${say(examWords.whole)}` : range}
          label={label}
          name={name}
          required={required}
          whole={field.whole === true}
          {...(field.unit !== undefined && { unit: sayUnit(language, field.unit) })}
        />
      )
    }
    case 'choice':
      return (
        <ChoiceField
          choices={[
            { value: '', label: say(examWords.choose) },
            ...Object.entries(field.options).map(([option, text]) => ({
              value: option,
              label: say(text),
            })),
          ]}
          defaultValue={value}
          label={label}
          name={name}
          required={required}
        />
      )
    case 'text':
      return field.max > LINE_MAX ? (
        <AreaField
          defaultValue={value}
          label={label}
          maxLength={field.max}
          name={name}
          required={required}
        />
      ) : (
        <TextField
          autoComplete="off"
          defaultValue={value}
          label={label}
          maxLength={field.max}
          name={name}
          required={required}
        />
      )
    case 'date':
      return <DayField defaultValue={value} label={label} name={name} required={required} />
    case 'flag':
      return <FlagField defaultChecked={value === 'true'} label={label} name={name} />
  }
}
