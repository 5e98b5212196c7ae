'use client'

import { sayMoment } from '../../../../lib/sayValues.ts'
import { useTell } from '../../shell/Notices.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Visit } from './calendarAnswer.ts'
import { type Move, moveAppointment, type Moved } from './moveAppointment.ts'
import { moveWords } from './moveWords.ts'

/** Moves an appointment for the person; resolves to the refusal, or to null when it was moved. */
export type Mover = (
  visit: Visit,
  doctor: string,
  to: Move['to'],
) => Promise<{ code: string; message: string } | null>

/** Moves appointments, tells what came of it, and offers to take it back. */
export function useMover(zone: string, renew: () => Promise<void>): Mover {
  const say = useSay()
  const tell = useTell()
  const language = usePageLanguage()
  const ask = (move: Move): Promise<Moved> =>
    moveAppointment(move).catch(() => ({
      ok: false,
      code: 'unavailable',
      message: say(moveWords.unreachable),
    }))

  const takeBack = async ({ doctor, id, patientName, startsAt }: Visit, revision: number) => {
    const done = await ask({ id, revision, doctor, to: { startsAt } })
    await renew()
    tell(
      done.ok
        ? { text: `${patientName}: ${say(moveWords.undone)}` }
        : { text: `${patientName}: ${done.message}`, isTrouble: true },
    )
  }

  return async (visit, doctor, to) => {
    const { id, patientName, revision } = visit
    const done = await ask({ id, revision, doctor, to })
    await renew()
    if (!done.ok) return done
    tell({
      text: `${patientName}: ${say(moveWords.moved)} ${sayMoment(language, done.startsAt, zone)}`,
      act: { label: say(moveWords.undo), run: () => void takeBack(visit, done.revision) },
    })
    return null
  }
}
