'use client'

import { Progress as Bar } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import { useSay } from '../../../shell/PageFrame.tsx'
import { findProgress, type Progress } from './bulkStaff.ts'
import { bulkWords } from './bulkWords.ts'
import { Outcomes } from './Outcomes.tsx'
import { isStaffAction, staffActions } from './staffActions.ts'

const PAUSE_MS = 1500

/** How far a long job has come; it is asked in the background, so that an idle session still ends. */
export const JobProgress = ({ job }: { job: string }) => {
  const say = useSay()
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const look = async () => {
      const next = await findProgress(job)
      if (isLeft || next === null) return
      setProgress(next)
      if (next.finished) return router.refresh()
      waiting = setTimeout(() => void look(), PAUSE_MS)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(waiting)
    }
  }, [job, router])
  if (!progress) return null
  const { action, done, finished, outcomes, skipped, total } = progress
  const share = total === 0 ? 100 : (100 * (done + skipped)) / total
  return (
    <section className="pc-card pc-job">
      <h2>{isStaffAction(action) ? say(staffActions[action].label) : say(bulkWords.progress)}</h2>
      <p aria-live="polite">
        {say(bulkWords.done)}: <strong>{done}</strong> · {say(bulkWords.skipped)}:{' '}
        <strong>{skipped}</strong> / <bdi>{total}</bdi>
        {!finished && ` · ${say(bulkWords.background)}`}
      </p>
      <Bar aria-label={say(bulkWords.progress)} size="lg" value={share} />
      <Outcomes outcomes={outcomes} total={done + skipped} />
    </section>
  )
}
