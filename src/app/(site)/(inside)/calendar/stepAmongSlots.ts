import type { KeyboardEvent } from 'react'

const slotsOf = (column: Element): HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>('[data-slot]'),
]

const minutes = (slot: HTMLElement): number => Number(slot.dataset['minutes'])

/** The slot of the next column that is nearest in time; columns without one are passed over. */
function findBeside(slot: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = [...(slot.closest('.pc-cal')?.querySelectorAll('[data-column]') ?? [])]
  const here = all.findIndex((column) => column.contains(slot))
  for (let index = here + by; index >= 0 && index < all.length; index += by) {
    const column = all[index]
    const [nearest] = (column ? slotsOf(column) : []).sort(
      (a, b) => Math.abs(minutes(a) - minutes(slot)) - Math.abs(minutes(b) - minutes(slot)),
    )
    if (nearest) return nearest
  }
  return undefined
}

function findAlong(slot: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const column = slot.closest('[data-column]')
  const slots = column ? slotsOf(column) : []
  return slots[slots.indexOf(slot) + by]
}

/** The free slot that an arrow key leads to from the one in focus; none for any other key or place. */
export function stepAmongSlots(
  { key, target }: KeyboardEvent<HTMLElement>,
  isMirrored: boolean,
): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || target.dataset['slot'] === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return findAlong(target, 1)
    case 'ArrowUp':
      return findAlong(target, -1)
    case 'ArrowRight':
      return findBeside(target, isMirrored ? -1 : 1)
    case 'ArrowLeft':
      return findBeside(target, isMirrored ? 1 : -1)
    default:
      return undefined
  }
}
