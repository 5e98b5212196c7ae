'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import type { AppointmentStatus } from '../../../../lib/clinicChoices.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { stepWords } from './appointmentSteps.ts'

/** The list opens upwards where there is less room than this below. */
const ROOM = 200

interface Props {
  label: string
  steps: readonly AppointmentStatus[]
  isHeld: boolean
  onChoose: (to: AppointmentStatus) => void
}

/** Further steps in a list that opens beside its button; a board has hundreds of them, so it is plain. */
export const StepMenu = ({ isHeld, label, onChoose, steps }: Props) => {
  const say = useSay()
  const [place, setPlace] = useState<'below' | 'above' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place !== null) list.current?.querySelector('button')?.focus()
  }, [place])

  const open = () => {
    const below = window.innerHeight - (button.current?.getBoundingClientRect().bottom ?? 0)
    setPlace(below < ROOM ? 'above' : 'below')
  }
  const close = () => {
    setPlace(null)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...event.currentTarget.querySelectorAll('button')]
    const at = items.findIndex((item) => item === document.activeElement)
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (event.key === 'Escape') close()
    else if (to !== undefined) items[to]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="pc-steps-menu"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setPlace(null)
      }}
    >
      <button
        aria-disabled={isHeld}
        aria-expanded={place !== null}
        aria-haspopup="menu"
        aria-label={label}
        className="pc-step pc-step--more"
        onClick={() => (place === null ? !isHeld && open() : close())}
        ref={button}
        type="button"
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {place !== null && (
        <div
          aria-label={label}
          className="pc-steps-menu__list"
          data-place={place}
          onKeyDown={onKeyDown}
          ref={list}
          role="menu"
          tabIndex={-1}
        >
          {steps.map((to) => (
            <button
              data-danger={to === 'canceled' || undefined}
              key={to}
              onClick={() => {
                close()
                onChoose(to)
              }}
              role="menuitem"
              tabIndex={-1}
              type="button"
            >
              {say(stepWords[to])}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
