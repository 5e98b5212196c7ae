/** The five semantic colours of states. */
export type ChipTone = 'ok' | 'attention' | 'danger' | 'info' | 'neutral'

/** Small drawings on a field of 12 by 12. */
export const iconPaths = {
  check: 'M2.5 6.5 5 9l4.5-6',
  clock: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM6 3.6V6l1.6 1.2',
  cross: 'm3 3 6 6M9 3 3 9',
  dash: 'M2.5 6h7',
  mail: 'M1.5 3h9v6.5h-9zM1.5 3.4 6 6.8l4.5-3.4',
  arrow: 'M2 6h7.5M6.5 3l3 3-3 3',
  pause: 'M4.2 2.5v7M7.8 2.5v7',
  lock: 'M3 5.4h6v5H3zM4.2 5.4V4a1.8 1.8 0 0 1 3.6 0v1.4',
  bolt: 'M6.8 1.5 3 6.8h3l-.8 3.7L9 5.2H6z',
} as const

type Icon = keyof typeof iconPaths

const tones: Readonly<Record<string, readonly [ChipTone, Icon]>> = {
  accepted: ['ok', 'check'],
  active: ['ok', 'check'],
  approved: ['ok', 'check'],
  canceled: ['neutral', 'cross'],
  checked_in: ['info', 'arrow'],
  completed: ['ok', 'check'],
  confirmed: ['info', 'check'],
  deactivated: ['danger', 'dash'],
  denied: ['danger', 'dash'],
  early_discharge: ['attention', 'arrow'],
  ended: ['neutral', 'dash'],
  expired: ['neutral', 'clock'],
  failed: ['danger', 'cross'],
  failure: ['danger', 'cross'],
  false: ['neutral', 'dash'],
  invited: ['info', 'mail'],
  left: ['neutral', 'arrow'],
  locked: ['danger', 'lock'],
  mild: ['attention', 'dash'],
  moderate: ['attention', 'dash'],
  no_show: ['danger', 'cross'],
  none: ['neutral', 'dash'],
  normal: ['ok', 'check'],
  off: ['neutral', 'dash'],
  on: ['ok', 'check'],
  overdue: ['attention', 'clock'],
  on_leave: ['attention', 'pause'],
  pending: ['attention', 'clock'],
  priority: ['attention', 'bolt'],
  queued: ['attention', 'clock'],
  rejected: ['danger', 'cross'],
  revoked: ['danger', 'dash'],
  sent: ['ok', 'check'],
  severe: ['danger', 'bolt'],
  skipped: ['neutral', 'dash'],
  success: ['ok', 'check'],
  suspended: ['attention', 'pause'],
  true: ['ok', 'check'],
}

/** Colour and icon of a stored state; a state that is not listed is plain. */
export const toneOf = (value: string): readonly [ChipTone, Icon] =>
  tones[value] ?? ['neutral', 'dash']
