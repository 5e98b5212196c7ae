'use client'

import { useState } from 'react'

import { computeExam } from '../../../../exams/computeExam.ts'
import type { ExamDefinition, ExamValues } from '../../../../exams/defineExam.ts'
import { findExam } from '../../../../exams/index.ts'
import { readExamValues } from '../../../../exams/readExamValues.ts'
import { sayValue } from '../../../../exams/sayValue.ts'
import { ActionForm, type FormAction } from '../../forms/ActionForm.tsx'
import { readForm } from '../../forms/formState.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { DayField } from '../forms/DayField.tsx'
import { RevisionField } from '../patients/RevisionField.tsx'
import { BandMark } from './BandMark.tsx'
import { ExamInput } from './ExamInput.tsx'
import { examWords } from './examWords.ts'

interface Props {
  kind: string
  action: FormAction
  /** What is sent along. */
  sends: Readonly<Record<string, string>>
  /** The state that a change is based on. */
  revision?: number
  /** `YYYY-MM-DD`. */
  performedOn: string
  /** The values so far. */
  values: ExamValues
  /** What follows from them. */
  computed: ExamValues
  /** Events per hour that monitoring is compared with. */
  basalAhi: number
}

const asTyped = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

/** Whether the rules between the fields want a value, as the others stand. */
const isWanted = (exam: ExamDefinition, name: string, values: ExamValues): boolean =>
  exam.check?.({ ...values, [name]: null })[name] !== undefined

/**
 * The form of an exam, made from its definition. What follows from the values is shown while they
 * are typed, by the definition's own rules; the server decides it anyway.
 */
export const ExamForm = (props: Props) => {
  const { action, basalAhi, kind, performedOn, revision, sends } = props
  const say = useSay()
  const language = usePageLanguage()
  const exam = findExam(kind)
  const [values, setValues] = useState(props.values)
  const [computed, setComputed] = useState(props.computed)
  if (!exam) return null
  const follow = async (form: HTMLFormElement | null) => {
    if (!form) return
    const typed = readExamValues(exam, readForm(new FormData(form)))
    setValues(typed)
    setComputed(await computeExam(exam, typed, basalAhi))
  }
  return (
    <ActionForm action={action} submit={say(examWords.save)}>
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {revision !== undefined && <RevisionField revision={revision} />}
      <div
        className="pc-pair"
        onChange={({ currentTarget }) => void follow(currentTarget.closest('form'))}
      >
        <DayField
          defaultValue={performedOn}
          label={say(examWords.performedOn)}
          name="performedOn"
          required
        />
        {Object.entries(exam.fields).map(([name, field]) => {
          if (field.type === 'number' && field.server)
            return (
              <div className="pc-computed" key={name}>
                <span>{say(field.label)}</span>
                <output>
                  <bdi>{sayValue(language, field, computed[name])}</bdi>{' '}
                  <BandMark exam={exam} language={language} name={name} value={computed[name]} />
                </output>
                <small>{say(examWords.decided)}</small>
              </div>
            )
          // What a rule empties, such as a rate that the mode does not have, is not asked for.
          const isEmptied = computed[name] === null
          return (
            <div
              className={field.type === 'text' && field.max > 254 ? 'pc-wide' : undefined}
              hidden={isEmptied}
              key={name}
            >
              <ExamInput
                field={field}
                name={`${kind}.${name}`}
                required={field.required === true || isWanted(exam, name, values)}
                value={asTyped(props.values[name])}
              />
            </div>
          )
        })}
      </div>
    </ActionForm>
  )
}
