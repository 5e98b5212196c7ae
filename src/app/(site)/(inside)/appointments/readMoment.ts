import { isCalendarDate } from '../../../../lib/calendarDate.ts'
import { foldText } from '../../../../lib/foldText.ts'
import { instantAt } from '../../../../lib/zonedTime.ts'

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * The beginning of an appointment as a form tells it: a time that was typed, else the free one that
 * was chosen. Undefined when there is neither, null when it cannot be read.
 */
export function readMoment(
  typed: Readonly<Record<string, string>>,
  timezone: string,
): string | null | undefined {
  const time = foldText(typed['time'] ?? '')
  const { date } = typed
  if (time !== '')
    return clockTime.test(time) && isCalendarDate(date)
      ? instantAt(timezone, date, time).toISOString()
      : null
  // Without JavaScript nobody keeps the hidden field up to date.
  const chosen = (typed['isLive'] !== '1' && typed['slot']) || typed['startsAt'] || typed['slot']
  if (!chosen) return undefined
  const instant = new Date(chosen)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** A number as it was typed, in any digits; what is none is passed on for the server to refuse. */
export function readCost(typed: string | undefined): number | string | null {
  const text = foldText(typed ?? '')
  if (text === '') return null
  return Number.isNaN(Number(text)) ? text : Number(text)
}
