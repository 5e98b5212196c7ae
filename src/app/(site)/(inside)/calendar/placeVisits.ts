import type { Language } from '../../../../lib/words.ts'
import type { CalendarData, Visit } from './calendarAnswer.ts'
import { clockOf, minutesOf } from './clockOf.ts'

/** An appointment with where it stands on the wall: its day, its minutes, and its lane beside others. */
export interface PlacedVisit extends Visit {
  day: string
  from: number
  to: number
}

export interface LanedVisit extends PlacedVisit {
  lane: number
  lanes: number
}

const DAY_MINUTES = 1440

/** Where the appointments stand by the organization's clocks, with names as the page writes them; the length is the real one. */
export function placeVisits({ docs, zone }: CalendarData, language: Language): PlacedVisit[] {
  const read = clockOf(zone)
  return docs.map((visit) => {
    const { day, minutes } = read(visit.startsAt)
    const length = (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000
    const patientName = (language === 'ar' ? visit.patientNameAr : null) ?? visit.patientName
    return {
      ...visit,
      patientName,
      day,
      from: minutes,
      to: Math.min(DAY_MINUTES, minutes + length),
    }
  })
}

/** Puts appointments that overlap beside each other, as few beside each other as can be. */
export function layInLanes(visits: readonly PlacedVisit[]): LanedVisit[] {
  const laned: LanedVisit[] = []
  let cluster: LanedVisit[] = []
  let ends: number[] = []
  const close = () => {
    for (const visit of cluster) visit.lanes = ends.length
    laned.push(...cluster)
    cluster = []
    ends = []
  }
  for (const visit of [...visits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (ends.every((end) => end <= visit.from)) close()
    const free = ends.findIndex((end) => end <= visit.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = visit.to
    cluster.push({ ...visit, lane, lanes: 1 })
  }
  close()
  return laned
}

/** The hours that are drawn, in minutes: the opening hours, and full hours around what lies outside. */
export function hoursShown(
  { closesAt, opensAt }: Pick<CalendarData, 'closesAt' | 'opensAt'>,
  visits: readonly PlacedVisit[],
): { from: number; to: number } {
  const opens = minutesOf(opensAt)
  const closes = minutesOf(closesAt)
  const first = Math.min(opens, ...visits.map(({ from }) => from))
  const last = Math.max(closes > opens ? closes : DAY_MINUTES, ...visits.map(({ to }) => to))
  return { from: Math.floor(first / 60) * 60, to: Math.min(DAY_MINUTES, Math.ceil(last / 60) * 60) }
}

const isTaking = ({ status }: Visit): boolean => status !== 'canceled' && status !== 'no_show'

/** The beginnings of free slots within the opening hours, in minutes, of a column from a minute on. */
export function listFreeSlots(
  { closesAt, opensAt, slotMinutes }: CalendarData,
  visits: readonly PlacedVisit[],
  notBefore: number,
): number[] {
  const opens = minutesOf(opensAt)
  const closes = minutesOf(closesAt) > opens ? minutesOf(closesAt) : DAY_MINUTES
  const taken = visits.filter(isTaking)
  const count = Math.floor((closes - opens) / slotMinutes)
  return Array.from({ length: count }, (_, index) => opens + index * slotMinutes).filter(
    (from) =>
      from >= notBefore &&
      !taken.some((visit) => visit.from < from + slotMinutes && visit.to > from),
  )
}

const movable: readonly string[] = ['pending', 'confirmed', 'checked_in']

/** Whether an appointment can be put elsewhere: what is over or called off cannot. */
export const isMovable = ({ status }: Visit): boolean => movable.includes(status)
