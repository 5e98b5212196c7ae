'use client'

import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react'

import type { PlacedVisit } from './placeVisits.ts'

/** Where an appointment would go. */
export interface Target {
  column: string
  day: string
  /** Null where the column is no doctor's: the appointment keeps its own. */
  doctor: string | null
  minutes: number
}

export interface Dragged {
  visit: PlacedVisit
  target: Target | null
}

interface Options {
  /** What scrolls when the pointer nears its edge. */
  frame: RefObject<HTMLElement | null>
  /** The time at so many pixels below the top of a column; null keeps the appointment's own. */
  minutesAt: ((pixels: number, visit: PlacedVisit) => number) | null
  onDrop: (visit: PlacedVisit, target: Target) => void
}

const THRESHOLD_PX = 5
const EDGE_PX = 40
const STEP_PX = 14

function scrollNear(frame: HTMLElement | null, { clientX, clientY }: PointerEvent): void {
  if (!frame) return
  const { bottom, left, right, top } = frame.getBoundingClientRect()
  const along = (at: number, start: number, end: number) =>
    at < start + EDGE_PX ? -STEP_PX : at > end - EDGE_PX ? STEP_PX : 0
  frame.scrollBy(along(clientX, left, right), along(clientY, top, bottom))
}

/** What lies under the pointer, by the attributes of the column. */
function findTarget(
  { frame, minutesAt }: Pick<Options, 'frame' | 'minutesAt'>,
  { clientX, clientY }: PointerEvent,
  visit: PlacedVisit,
  grabbed: number,
): Target | null {
  for (const column of frame.current?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
    const { bottom, left, right, top } = column.getBoundingClientRect()
    if (clientX < left || clientX >= right || clientY < top || clientY >= bottom) continue
    const { column: key, day, doctor } = column.dataset
    if (key === undefined || day === undefined) return null
    const minutes = minutesAt ? minutesAt(clientY - grabbed - top, visit) : visit.from
    return { column: key, day, doctor: doctor || null, minutes }
  }
  return null
}

/** The click that ends a drag means nothing. */
function ignoreClick(): void {
  const ignore = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', ignore, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', ignore, { capture: true }))
}

/** Drags appointments with a mouse or a pen; fingers scroll, and keys have the dialog. */
export function useDrag({ frame, minutesAt, onDrop }: Options) {
  const [dragged, setDragged] = useState<Dragged | null>(null)

  const start = (event: ReactPointerEvent<HTMLElement>, visit: PlacedVisit) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const { clientX, clientY } = event
    const grabbed = clientY - event.currentTarget.getBoundingClientRect().top
    const ending = new AbortController()
    let now: Dragged | null = null
    const end = () => {
      ending.abort()
      setDragged(null)
      if (now) ignoreClick()
    }
    const { signal } = ending
    window.addEventListener(
      'pointermove',
      (moved) => {
        if (!now && Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < THRESHOLD_PX)
          return
        scrollNear(frame.current, moved)
        now = { visit, target: findTarget({ frame, minutesAt }, moved, visit, grabbed) }
        setDragged(now)
      },
      { signal },
    )
    window.addEventListener(
      'pointerup',
      () => {
        const target = now?.target
        end()
        if (target) onDrop(visit, target)
      },
      { signal },
    )
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
  }

  return { dragged, start }
}
