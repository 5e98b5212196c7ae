import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { askApi } from '../../asking/askApi.ts'
import { availability, availabilityPath } from './availability.ts'
import { type Busy, doctors, nameDoctor, type Terms } from './bookingParts.ts'

/** Who the doctor of a taken time is, when they are free next, and who else is free soonest. */
export async function findFree(
  doctor: string,
  taken: string,
  { organization, timezone }: Terms,
  language: string,
): Promise<Busy> {
  const date = calendarDateIn(timezone, new Date(taken))
  const [times, listed] = await Promise.all([
    askApi(availabilityPath(doctor, date, organization), { answer: availability }),
    askApi(`/api/doctors?organization=${organization}`, { answer: doctors }),
  ])
  const all = listed.ok ? listed.data.docs : []
  const same = all.find(({ id }) => id === doctor)
  const name = same ? nameDoctor(same, language) : ''
  const later = times.ok ? times.data.slots.find(({ startsAt }) => startsAt > taken) : undefined
  const nextFree = later?.startsAt ?? (times.ok ? times.data.nextFreeAt : null)
  const others = all
    .flatMap((each) =>
      each.id === doctor || each.nextFreeAt === null
        ? []
        : [{ doctor: each.id, name: nameDoctor(each, language), startsAt: each.nextFreeAt }],
    )
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return {
    doctor: name,
    free: [...(nextFree ? [{ doctor, name, startsAt: nextFree }] : []), ...others.slice(0, 2)],
  }
}
