'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { words } from '../../../../lib/words.ts'
import { useTell } from '../../shell/Notices.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import { type DueDay, isUndoable, listSteps, stepWords } from './appointmentSteps.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { changeStatus } from './changeStatus.ts'
import './statusSteps.css'
import { StepMenu } from './StepMenu.tsx'

const more = words('More steps', 'خطوات أخرى', 'Más pasos')
const undo = words('Undo', 'تراجع', 'Deshacer')
const undone = words('Taken back', 'تم التراجع', 'Deshecho')
const unreachable = words(
  'The server could not be reached. Nothing was changed; try again.',
  'تعذّر الوصول إلى الخادم. لم يتغير شيء؛ حاول مرة أخرى.',
  'No se pudo contactar con el servidor. No se cambió nada; inténtelo de nuevo.',
)

/** The next step stands where the last one was: a second click so soon meant the last one. */
const QUIET_MS = 700

/** What an appointment has become. */
export interface StatusNow {
  status: AppointmentStatus
  revision: number
}

interface Props extends StatusNow {
  id: string
  patientName: string
  /** Smaller buttons, for rows of a table. */
  isCompact?: boolean
  /** Steps that the page around has a better way for. */
  hides?: readonly AppointmentStatus[]
  /** Where its day lies; on the day itself the arrival is the step in sight. */
  due?: DueDay
  /** Takes up what became of it; the page is asked again where nobody does. */
  onChange?: (now: StatusNow) => void
  /** Something was refused, so that what is shown may be old. */
  onRefused?: () => void
}

/** The status of an appointment, its next step in sight and the others in a menu. */
export const StatusSteps = ({
  due,
  hides = [],
  id,
  isCompact = false,
  onChange,
  onRefused,
  patientName,
  revision,
  status,
}: Props) => {
  const say = useSay()
  const tell = useTell()
  const router = useRouter()
  const [going, setGoing] = useState<AppointmentStatus | null>(null)
  const [isCanceling, setCanceling] = useState(false)
  const [isQuiet, setQuiet] = useState(false)
  const quieting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(quieting.current), [])

  const change = async (from: StatusNow, to: AppointmentStatus, reason?: string | null) => {
    setGoing(to)
    const done = await changeStatus({
      id,
      revision: from.revision,
      status: to,
      // What is opened again is not canceled for a reason any more.
      ...((to === 'canceled' || from.status === 'canceled') && { cancelReason: reason ?? null }),
    }).catch(() => ({ ok: false as const, message: say(unreachable) }))
    if (done.ok) {
      if (onChange) onChange(done)
      else router.refresh()
    } else {
      tell({ text: `${patientName}: ${done.message}`, isTrouble: true })
      if (onRefused) onRefused()
      else router.refresh()
    }
    setGoing(null)
    setQuiet(true)
    clearTimeout(quieting.current)
    quieting.current = setTimeout(() => setQuiet(false), QUIET_MS)
    return done
  }

  const takeBack = async (from: StatusNow) => {
    const done = await change(from, status)
    if (done.ok) tell({ text: `${patientName}: ${say(undone)}` })
  }

  const go = async (to: AppointmentStatus, reason?: string | null) => {
    const done = await change({ status, revision }, to, reason)
    if (!done.ok) return
    tell({
      text: `${patientName}: ${say(appointmentStatuses[to])}`,
      ...(isUndoable(to) && { act: { label: say(undo), run: () => void takeBack(done) } }),
    })
  }

  // Held and not disabled, which would take the focus away.
  const isHeld = going !== null || isQuiet
  const choose = (to: AppointmentStatus) => {
    if (isHeld) return
    if (to === 'canceled') setCanceling(true)
    else void go(to)
  }

  const shown = going ?? status
  const steps = listSteps(status, due).filter((to) => !hides.includes(to))
  const [first, ...others] = steps
  // Nobody looks for a step of what is over, nor for canceling: they are in the menu.
  const isInMenu = first === 'pending' || first === 'canceled'
  const inSight = isInMenu ? undefined : first
  const inMenu = isInMenu ? steps : others
  return (
    <div aria-busy={going !== null} className="pc-status" data-compact={isCompact || undefined}>
      <Chip label={say(appointmentStatuses[shown])} value={shown} />
      <div className="pc-status__steps">
        {inSight !== undefined && (
          <button
            aria-disabled={isHeld}
            aria-label={`${say(stepWords[inSight])}: ${patientName}`}
            className="pc-step"
            onClick={() => choose(inSight)}
            type="button"
          >
            {say(stepWords[inSight])}
          </button>
        )}
        {inMenu.length > 0 && (
          <StepMenu
            isHeld={isHeld}
            label={`${say(more)}: ${patientName}`}
            onChoose={choose}
            steps={inMenu}
          />
        )}
      </div>
      {isCanceling && (
        <CancelDialog
          isOpen
          onCancel={(reason) => {
            setCanceling(false)
            void go('canceled', reason)
          }}
          onClose={() => setCanceling(false)}
          patientName={patientName}
        />
      )}
    </div>
  )
}
