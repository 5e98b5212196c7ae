import { z } from 'zod'

import { calendarDateIn, isCalendarDate } from '../../../../lib/calendarDate.ts'
import { isUuid } from '../../../../lib/isUuid.ts'
import { instantAt } from '../../../../lib/zonedTime.ts'
import { type Asked, askApi } from '../../asking/askApi.ts'
import { sayPatientLine } from '../patients/sayPatientLine.ts'
import { availability, availabilityPath, type Available } from './availability.ts'
import { type ChosenPatient, doctors, type Doctor, terms, type Terms } from './bookingParts.ts'

const patients = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      fullName: z.string(),
      fileNumber: z.string().nullable(),
      organization: z.string(),
    }),
  ),
})

/** A patient by id, without opening the record; null for one that does not exist for the person. */
export async function findBookedPatient(
  id: string | undefined,
): Promise<(ChosenPatient & { organization: string }) | null> {
  if (!id || !isUuid(id)) return null
  const fields = ['fullName', 'fileNumber', 'organization'].map((name) => `select[${name}]=true`)
  const asked = await askApi(
    `/api/patients?where[id][equals]=${id}&limit=1&pagination=false&${fields.join('&')}`,
    { answer: patients },
  )
  const found = asked.ok ? asked.data.docs[0] : undefined
  return found
    ? { id: found.id, label: sayPatientLine(found), organization: found.organization }
    : null
}

/** What holds for bookings at an organization, one's own unless another is named. */
export const findTerms = (organization: string | undefined): Promise<Asked<Terms>> =>
  askApi(`/api/appointments/terms${organization ? `?organization=${organization}` : ''}`, {
    answer: terms,
  })

/** The doctors of an organization, each with the first free time. */
export async function findDoctors(organization: string): Promise<readonly Doctor[]> {
  const asked = await askApi(`/api/doctors?organization=${organization}`, { answer: doctors })
  return asked.ok ? asked.data.docs : []
}

/** The free times of a doctor on a day; null where nothing is known of them. */
export async function findTimes(
  doctor: string,
  date: string,
  organization: string,
): Promise<Available | null> {
  if (!isUuid(doctor)) return null
  const asked = await askApi(availabilityPath(doctor, date, organization), { answer: availability })
  return asked.ok ? asked.data : null
}

interface AskedMoment {
  date: string | undefined
  /** `HH:MM` by the organization's clocks, or an instant. */
  time: string | undefined
}

/** The day and time that an address asks for; today when it names no day. */
export function readAskedMoment(
  { date, time }: AskedMoment,
  { timezone, today }: Terms,
): { date: string; time: string } {
  const instant = time?.includes('T') ? new Date(time) : null
  if (instant && !Number.isNaN(instant.getTime())) {
    const day = calendarDateIn(timezone, instant)
    return { date: day, time: instant.toISOString() }
  }
  const day = isCalendarDate(date) ? date : today
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? '')
  return { date: day, time: isTime ? instantAt(timezone, day, time).toISOString() : '' }
}
