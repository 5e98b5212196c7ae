'use client'

import { useEffect, useRef, useState } from 'react'

import type { OfferedAction } from '../actions/ActionButtons.tsx'
import { Dialog } from '../dialog/Dialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'
import { BulkOutcomes } from './BulkOutcomes.tsx'
import { bulkWords, reasonOf } from './bulkWords.ts'
import { type BulkResult, runBulk, type Selection } from './runBulk.ts'

type Step = 'checking' | 'asking' | 'working' | 'finished'

interface Props {
  collection: string
  action: OfferedAction
  selection: Selection
  onClose: (done: boolean) => void
}

/** How many rows are left alone, by reason. */
function countReasons({ outcomes }: BulkResult): [code: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { code } of outcomes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Asks what would come of a bulk action, says it in numbers, does it when confirmed, and shows the result of each row. */
export const BulkDialog = ({ action, collection, selection, onClose }: Props) => {
  const say = useSay()
  const [step, setStep] = useState<Step>('checking')
  const [result, setResult] = useState<BulkResult>({ ready: 0, outcomes: [] })
  const [fault, setFault] = useState<string | null>(null)
  /** How many there are in all, from the first look on. */
  const [total, setTotal] = useState(0)
  const asked = useRef(false)
  const { danger, label, name, warning } = action

  const run = async (dryRun: boolean) => {
    setStep(dryRun ? 'checking' : 'working')
    const answer = await runBulk(collection, name, selection, dryRun, setResult)
    if ('result' in answer) {
      setResult(answer.result)
      if (dryRun) setTotal(answer.result.ready + answer.result.outcomes.length)
    } else setFault(answer.message ?? say(dialogWords.unreachable))
    setStep(dryRun ? 'asking' : 'finished')
  }
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void run(true)
    // The selection is asked about once, as it was when the dialog opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const finished = step === 'finished'
  const done = result.outcomes.filter(({ code }) => code === null).length
  const left = result.outcomes.length - done
  return (
    <Dialog
      footer={
        <>
          <button className="pc-button" onClick={() => onClose(finished)} type="button">
            {say(finished ? dialogWords.close : dialogWords.cancel)}
          </button>
          {!finished && fault === null && (
            <button
              className={`pc-button ${danger ? 'pc-button--danger' : 'pc-button--primary'}`}
              disabled={step !== 'asking' || result.ready === 0}
              onClick={() => void run(false)}
              type="button"
            >
              {step === 'working' ? say(dialogWords.working) : `${say(label)} (${result.ready})`}
            </button>
          )}
        </>
      }
      onClose={() => onClose(finished)}
      title={say(label)}
    >
      <div aria-live="polite">
        {fault !== null && <p className="pc-fault">{fault}</p>}
        {step === 'checking' && <p>{say(bulkWords.checking)}</p>}
        {step === 'asking' && fault === null && (
          <>
            {result.ready === 0 ? (
              <p>{say(bulkWords.nothing)}</p>
            ) : (
              warning && <p>{say(warning)}</p>
            )}
            <dl className="pc-bulk__counts">
              <dt>{say(bulkWords.ready)}</dt>
              <dd>{result.ready}</dd>
              <dt>{say(bulkWords.skipped)}</dt>
              <dd>{left}</dd>
            </dl>
            {left > 0 && (
              <ul className="pc-bulk__reasons">
                {countReasons(result).map(([code, count]) => (
                  <li key={code}>
                    {say(reasonOf(code))}: <strong>{count}</strong>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        {step === 'working' && (
          <p>
            {say(bulkWords.progress)}: <bdi>{`${result.outcomes.length} / ${total}`}</bdi>
          </p>
        )}
        {finished && fault === null && (
          <>
            <p>
              {say(bulkWords.finished)}: <strong>{done}</strong> · {say(bulkWords.left)}:{' '}
              <strong>{left}</strong>
            </p>
            <BulkOutcomes collection={collection} outcomes={result.outcomes} />
          </>
        )}
      </div>
    </Dialog>
  )
}
