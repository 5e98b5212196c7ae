import { clockOf } from '../../src/app/(site)/(inside)/calendar/clockOf.ts'
import { daysShown } from '../../src/app/(site)/(inside)/calendar/daysShown.ts'
import {
  hoursShown,
  layInLanes,
  listFreeSlots,
  type PlacedVisit,
  placeVisits,
} from '../../src/app/(site)/(inside)/calendar/placeVisits.ts'

const at = (id: string, from: number, to: number, status: PlacedVisit['status'] = 'pending') => ({
  id,
  from,
  to,
  status,
  revision: 1,
  patient: 'p',
  patientName: 'Mona Ali',
  patientNameAr: 'منى علي',
  doctor: 'd',
  doctorName: 'Omar Said',
  startsAt: '',
  endsAt: '',
  isPrior: false,
  day: '2027-02-10',
})

const calendar = {
  organization: 'o',
  zone: 'Africa/Cairo',
  from: '2027-02-10',
  to: '2027-02-10',
  today: '2027-02-10',
  asOf: '2027-02-10T08:00:00.000Z',
  slotMinutes: 30,
  opensAt: '08:00',
  closesAt: '10:00',
  closedDays: [],
  ownDoctor: null,
  doctors: [],
  docs: [],
  isCut: false,
}

describe('a receptionist sees', () => {
  it('appointments that overlap beside each other, and the one after them at full width', () => {
    const laned = layInLanes([at('c', 540, 560), at('a', 480, 520), at('b', 500, 540)])
    expect(laned.map(({ id, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 1],
    ])
  })

  it('free slots where nothing is taken and nothing has gone by; who did not come leaves the slot free', () => {
    const visits = [at('a', 490, 500), at('b', 570, 600, 'no_show')]
    expect(listFreeSlots(calendar, visits, 0)).toEqual([510, 540, 570])
    expect(listFreeSlots(calendar, visits, 541)).toEqual([570])
    expect(listFreeSlots(calendar, visits, Number.POSITIVE_INFINITY)).toEqual([])
  })

  it('slots from 5 minutes to 4 hours', () => {
    expect(listFreeSlots({ ...calendar, slotMinutes: 5 }, [], 0)).toHaveLength(24)
    expect(listFreeSlots({ ...calendar, slotMinutes: 240 }, [], 0)).toEqual([])
    const long = { ...calendar, slotMinutes: 240, closesAt: '20:00' }
    expect(listFreeSlots(long, [], 0)).toEqual([480, 720, 960])
  })

  it('the opening hours, and full hours around what lies outside of them', () => {
    expect(hoursShown(calendar, [])).toEqual({ from: 480, to: 600 })
    expect(hoursShown(calendar, [at('a', 410, 430), at('b', 605, 625)])).toEqual({
      from: 360,
      to: 660,
    })
    expect(hoursShown({ opensAt: '20:00', closesAt: '00:00' }, [])).toEqual({
      from: 1200,
      to: 1440,
    })
  })

  it('times by the clocks of the organization, also on the days on which they are changed', () => {
    const read = clockOf('Africa/Cairo')
    expect(read('2027-04-29T21:59:00.000Z')).toEqual({ day: '2027-04-29', minutes: 1439 })
    expect(read('2027-04-29T22:00:00.000Z')).toEqual({ day: '2027-04-30', minutes: 60 })
    const doc = {
      ...at('a', 0, 0),
      startsAt: '2027-02-10T08:20:00.000Z',
      endsAt: '2027-02-10T08:40:00.000Z',
    }
    expect(placeVisits({ ...calendar, docs: [doc] }, 'en')).toMatchObject([
      { day: '2027-02-10', from: 620, to: 640, patientName: 'Mona Ali' },
    ])
    expect(placeVisits({ ...calendar, docs: [doc] }, 'ar')[0]?.patientName).toBe('منى علي')
  })

  it('a week as it begins in the country: Saturday in Egypt, Sunday in Colombia, Monday in Spain', () => {
    const first = (country: string) => daysShown('week', '2026-11-25', country)[0]
    expect([first('EG'), first('CO'), first('ES')]).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ])
    expect(daysShown('week', '2026-11-21', 'EG')).toHaveLength(7)
    expect(daysShown('list', '2026-11-25', 'EG')[0]).toBe('2026-11-25')
  })
})
