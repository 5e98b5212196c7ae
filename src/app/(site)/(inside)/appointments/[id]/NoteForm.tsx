'use client'

import { useState } from 'react'

import type { FormState } from '../../../forms/formState.ts'
import { useSay } from '../../../shell/PageFrame.tsx'
import { AreaField } from '../../forms/AreaField.tsx'
import { TellingForm } from '../../forms/TellingForm.tsx'
import { useLeaveGuard } from '../../forms/useLeaveGuard.ts'
import { saveNote } from './saveNote.ts'
import { visitWords } from './visitWords.ts'

interface Props {
  id: string
  revision: number
  text: string
}

/** The doctors' note as lines; what is typed is not left behind unasked. */
export const NoteForm = ({ id, revision, text }: Props) => {
  const say = useSay()
  const [isUnsaved, setUnsaved] = useState(false)
  useLeaveGuard(isUnsaved, say(visitWords.leave))
  const save = async (before: FormState, form: FormData): Promise<FormState> => {
    const after = await saveNote(before, form)
    if (after.done !== undefined) setUnsaved(false)
    return after
  }
  return (
    <div onInput={() => setUnsaved(true)}>
      <TellingForm action={save} submit={say(visitWords.saveNote)} variant="light">
        <input name="id" type="hidden" value={id} />
        <input name="revision" type="hidden" value={revision} />
        <AreaField defaultValue={text} label={say(visitWords.note)} name="note" />
      </TellingForm>
    </div>
  )
}
