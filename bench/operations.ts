import type { LoadRequest } from 'autocannon'

/** Ids and days that requests are made of, one list each, used in turn. */
export interface Material {
  patients: string[]
  doctors: string[]
  appointments: string[]
  days: string[]
  terms: string[]
  today: string
  tomorrow: string
}

type Request = Pick<LoadRequest, 'method' | 'path' | 'body'>

/** One thing that people do all day, as the product and as the floor are asked for it. */
export interface Operation {
  title: string
  product: (material: Material, turn: number) => Request
  floor: (material: Material, turn: number) => Request
}

const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? ''
const get = (path: string): Request => ({ method: 'GET', path })
const select = (...fields: string[]): string =>
  fields.map((field) => `&select[${field}]=true`).join('')

const patientFields = select(
  'organization',
  'fullName',
  'documentNumber',
  'phone',
  'birthDate',
  'createdAt',
)
const visitFields = select(
  'patient',
  'doctorName',
  'startsAt',
  'status',
  'cost',
  'isPrior',
  'createdAt',
)
const ownVisitFields = select(
  'organization',
  'patient',
  'doctor',
  'startsAt',
  'status',
  'cost',
  'isPrior',
)
const shownPatient = ['organization', 'fullName', 'documentNumber', 'phone', 'birthDate']
  .map((field) => `&populate[patients][${field}]=true`)
  .join('')

const statuses = ['confirmed', 'pending']

const booking = ({ days, doctors, patients }: Material, turn: number): string =>
  JSON.stringify({
    patient: pick(patients, turn),
    doctor: pick(doctors, turn),
    startsAt: `${pick(days, turn)}T10:15:00.000Z`,
    status: 'pending',
    cost: 120,
    isPrior: false,
    overbooked: true,
  })

/** The hot paths, in the order of the printed tables. */
export const operations: readonly Operation[] = [
  {
    title: 'list of 20 patients with total',
    product: () => get(`/api/patients?limit=20${patientFields}`),
    floor: () => get('/patients'),
  },
  {
    title: 'patient by id',
    product: ({ patients }, turn) =>
      get(`/api/patients/${pick(patients, turn)}?depth=0${patientFields}`),
    floor: ({ patients }, turn) => get(`/patients/${pick(patients, turn)}`),
  },
  {
    title: 'today’s appointments with patient and doctor, with total',
    product: ({ today, tomorrow }) =>
      get(
        `/api/appointments?limit=20&depth=1&sort=startsAt&where[status][equals]=pending` +
          `&where[startsAt][greater_than_equal]=${today}T00:00:00.000Z&where[startsAt][less_than]=${tomorrow}T00:00:00.000Z` +
          visitFields +
          shownPatient,
      ),
    floor: ({ today, tomorrow }) =>
      get(`/appointments?from=${today}&to=${tomorrow}&status=pending`),
  },
  {
    title: 'search by part of a name, with total',
    product: ({ terms }, turn) =>
      get(
        `/api/patients?limit=20&where[searchText][contains]=${pick(terms, turn)}${patientFields}`,
      ),
    floor: ({ terms }, turn) => get(`/patients?search=${pick(terms, turn)}`),
  },
  {
    title: 'create an appointment',
    product: (material, turn) => ({
      method: 'POST',
      path: `/api/appointments?depth=0${ownVisitFields}`,
      body: booking(material, turn),
    }),
    floor: (material, turn) => ({
      method: 'POST',
      path: '/appointments',
      body: booking(material, turn),
    }),
  },
  {
    title: 'change the status of an appointment',
    product: ({ appointments }, turn) => ({
      method: 'PATCH',
      path: `/api/appointments/${pick(appointments, turn)}?depth=0${ownVisitFields}`,
      body: JSON.stringify({ status: pick(statuses, turn) }),
    }),
    floor: ({ appointments }, turn) => ({
      method: 'PATCH',
      path: `/appointments/${pick(appointments, turn)}`,
      body: JSON.stringify({ status: pick(statuses, turn) }),
    }),
  },
]
