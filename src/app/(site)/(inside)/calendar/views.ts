import type { CalendarData } from './calendarAnswer.ts'
import type { CalendarPlace } from './calendarAddress.ts'
import type { OnTheWall } from './clockOf.ts'
import type { PlacedVisit } from './placeVisits.ts'
import type { Dragged, Target } from './useDrag.ts'

/** What every view of the calendar is drawn from. */
export interface ViewProps {
  data: CalendarData
  place: CalendarPlace
  visits: readonly PlacedVisit[]
  /** The day and the minute that it is at the organization. */
  now: OnTheWall
  /** The doctor whose calendar this is; null is everybody's. */
  doctor: string | null
  mayBook: boolean
  mayMove: boolean
  /** Where an appointment is about to go, while the person is asked. */
  proposed: Dragged | null
  onOpen: (visit: PlacedVisit) => void
  onDrop: (visit: PlacedVisit, target: Target) => void
}
