'use client'

import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { Message } from '../../../forms/Message.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { type BulkAnswer, bulkStaff, type Selection } from './bulkStaff.ts'
import { bulkWords } from './bulkWords.ts'
import { Outcomes } from './Outcomes.tsx'
import { type StaffAction, staffActions } from './staffActions.ts'

type Step = 'checking' | 'asking' | 'working' | 'finished'

interface Props {
  action: StaffAction
  selection: Selection
  onClose: () => void
  /** Called when something was done. */
  onDone: () => void
}

/** Says in numbers what would come of it, does it when that is confirmed, and shows the result of each row. */
export const BulkDialog = ({ action, onClose, onDone, selection }: Props) => {
  const say = useSay()
  const router = useRouter()
  const [step, setStep] = useState<Step>('checking')
  const [answer, setAnswer] = useState<BulkAnswer | null>(null)
  const asked = useRef(false)
  const { danger, label, warning } = staffActions[action]

  const run = async (dryRun: boolean) => {
    setStep(dryRun ? 'checking' : 'working')
    const next = await bulkStaff(action, selection, dryRun)
    setAnswer(next)
    setStep(dryRun ? 'asking' : 'finished')
    if (dryRun || next.kind === 'refused') return
    onDone()
    if (next.kind === 'report') return router.refresh()
    const here = new URL(window.location.href)
    here.searchParams.set('job', next.job)
    router.replace(`${here.pathname}${here.search}`)
    onClose()
  }
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void run(true)
    // The selection is asked about once, as it was when the dialog opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const report = answer?.kind === 'report' ? answer : null
  const isBusy = step === 'checking' || step === 'working'
  return (
    <Modal
      centered
      closeButtonProps={{ 'aria-label': say(bulkWords.cancel) }}
      onClose={onClose}
      opened
      size="lg"
      title={
        <Text component="span" fw={650}>
          {say(label)}
        </Text>
      }
    >
      <div className="pc-stack">
        {isBusy && (
          <Group aria-live="polite" gap="sm">
            <Loader aria-hidden="true" size="sm" />
            <span>{say(bulkWords[step === 'checking' ? 'checking' : 'working'])}</span>
          </Group>
        )}
        {answer?.kind === 'refused' && !isBusy && (
          <Message role="alert" tone="danger">
            {answer.message}
          </Message>
        )}
        {report && !isBusy && (
          <>
            {step === 'asking' && <p>{say(report.ready > 0 ? warning : bulkWords.nothing)}</p>}
            <dl aria-live="polite" className="pc-counts">
              <div>
                <dt>{say(step === 'asking' ? bulkWords.ready : bulkWords.done)}</dt>
                <dd>{report.ready}</dd>
              </div>
              <div>
                <dt>{say(step === 'asking' ? bulkWords.skipping : bulkWords.skipped)}</dt>
                <dd>{report.skipped}</dd>
              </div>
            </dl>
            <Outcomes
              outcomes={report.outcomes}
              total={step === 'asking' ? report.skipped : report.ready + report.skipped}
            />
          </>
        )}
      </div>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} variant="default">
          {say(step === 'finished' ? bulkWords.close : bulkWords.cancel)}
        </Button>
        {step !== 'finished' && (
          <Button
            disabled={!report || report.ready === 0}
            loading={isBusy}
            onClick={() => void run(false)}
            {...(danger && { color: 'red' })}
          >
            {say(label)}
            {report && ` (${report.ready})`}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
