'use client'

import { Button, Textarea } from '@mantine/core'
import { useActionState, useEffect, useMemo } from 'react'

import { useHydrated } from '../../../../../admin/useHydrated.ts'
import { type RecordKind, recordKinds } from '../../../../../lib/recordKinds.ts'
import { useSentField } from '../../../forms/ActionForm.tsx'
import { FormFrame } from '../../../forms/FormFrame.tsx'
import { emptyForm, refused } from '../../../forms/formState.ts'
import { Message } from '../../../forms/Message.tsx'
import { useTell } from '../../../shell/Notices.tsx'
import { usePageLanguage, useSay } from '../../../shell/PageFrame.tsx'
import { useLeaveGuard } from '../../forms/useLeaveGuard.ts'
import type { FoundVisit } from './findVisit.ts'
import { RecordTexts } from './RecordTexts.tsx'
import { saveVisitRecords } from './saveVisitRecords.ts'
import { UnlockRecords } from './UnlockRecords.tsx'
import { type RecordText, useRecordTexts } from './useRecordTexts.ts'
import { visitWords } from './visitWords.ts'

const RecordField = ({ kind, revision, text, theirs, type }: RecordText) => {
  const say = useSay()
  const { error, id } = useSentField(kind)
  const { label, max } = recordKinds[kind]
  const length = [...text].length
  return (
    <div>
      <Textarea
        autosize
        description={
          <span data-over={length > max || undefined}>
            {length} {say(visitWords.of)} {max}
          </span>
        }
        dir="auto"
        error={error}
        id={id}
        label={say(label)}
        minRows={2}
        name={kind}
        // A record is one line; what is pasted from elsewhere is made one.
        onChange={({ currentTarget }) => type(currentTarget.value.replace(/[\t\n\r]+/g, ' '))}
        size="md"
        value={text}
      />
      <input name={`revision-${kind}`} type="hidden" value={revision ?? ''} />
      {theirs !== null && (
        <Message tone="attention" title={say(visitWords.meanwhile)}>
          <p>
            <bdi>{theirs || say(visitWords.emptied)}</bdi>
          </p>
          <Button onClick={() => type(theirs)} size="compact-sm" variant="light">
            {say(visitWords.takeTheirs)}
          </Button>
        </Message>
      )}
    </div>
  )
}

interface Props {
  id: string
  /** Where one came from. */
  next: string
  records: FoundVisit['records']
  editable: readonly RecordKind[]
  isFrozen: boolean
  unlock: FoundVisit['unlock']
  mayUnlock: boolean
  mayComplete: boolean
}

/** The three records as one form. What was typed stays through refusals, an ended session, somebody else's save and a completion meanwhile. */
export const RecordsForm = (props: Props) => {
  const { editable, id, isFrozen, mayComplete, mayUnlock, next, records, unlock } = props
  const say = useSay()
  const tell = useTell()
  const language = usePageLanguage()
  // The action itself, so that the form can also be sent where no script runs.
  const [state, send, pending] = useActionState(saveVisitRecords, emptyForm)
  const texts = useRecordTexts(records, state.values)
  const hydrated = useHydrated()
  const { done } = state
  useEffect(() => {
    if (done !== undefined) tell({ text: done })
  }, [done, state, tell])
  // What was saved is told beside the page, where it goes away while one types on.
  const shown = useMemo(
    () => (hydrated ? refused(state.errors, state.values) : state),
    [hydrated, state],
  )
  const isUnsaved = texts.some((each) => each.isUnsaved)
  useLeaveGuard(isUnsaved && !pending, say(visitWords.leave))
  const isShut = editable.length === 0
  if (isShut && !isUnsaved) {
    return (
      <>
        <Message tone="info">{say(visitWords.frozen)}</Message>
        <RecordTexts language={language} records={records} />
        {mayUnlock && <UnlockRecords id={id} />}
      </>
    )
  }
  const completes = !isFrozen && mayComplete
  return (
    <div className="pc-stack">
      {isShut && (
        <Message role="alert" tone="attention">
          {say(visitWords.frozenMeanwhile)}
        </Message>
      )}
      {isShut && mayUnlock && <UnlockRecords id={id} />}
      {unlock && (
        <Message tone="attention">
          {say(visitWords.unlockedBy)} <bdi>{unlock.by}</bdi>: <bdi>{unlock.reason}</bdi>
        </Message>
      )}
      <FormFrame
        pending={pending}
        send={send}
        state={shown}
        submit={say(
          completes ? visitWords.complete : isFrozen ? visitWords.saveAgain : visitWords.save,
        )}
        {...(completes && {
          aside: (
            <Button name="keepOpen" type="submit" value="1" variant="default">
              {say(visitWords.save)}
            </Button>
          ),
        })}
      >
        <input name="id" type="hidden" value={id} />
        <input name="next" type="hidden" value={next} />
        {completes && <input name="complete" type="hidden" value="1" />}
        {texts
          .filter(({ kind }) => isShut || editable.includes(kind))
          .map((each) => (
            <RecordField key={each.kind} {...each} />
          ))}
      </FormFrame>
    </div>
  )
}
