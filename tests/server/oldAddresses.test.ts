import type { IncomingMessage } from 'node:http'

import { findListOfNumber } from '../../src/lib/movedAddresses.ts'
import { findRedirect } from '../../src/server/oldAddresses.ts'

const ID = '3f2b1c4d-0000-4000-8000-00000000000a'

const visit = (url: string, cookie?: string, method = 'GET') =>
  findRedirect({ method, url, headers: { ...(cookie && { cookie }) } } as IncomingMessage)

/** A visitor who carries a session, dead or alive. */
const inside = (url: string) => visit(url, 'a=b; polyclinic-token=something')

const sameForEverybody: Record<string, string> = {
  '/users/login': '/login',
  '/users/logout': '/logout',
  '/patients/follow': '/follow-ups',
  '/patients/ingreso/estado/7/TERMINADO': '/follow-ups',
  [`/patients/ingreso/nuevo/${ID}`]: `/patients/${ID}/admissions`,
  [`/exams/patients/${ID}/clinical`]: `/patients/${ID}/exams`,
  [`/exams/patients/${ID}/register_monitoreo`]: `/exams/create/monitoring?patient=${ID}`,
  [`/exams/patients/${ID}/register_psicologia`]: `/exams/create/psychology?patient=${ID}`,
  [`/exams/patients/${ID}/register_nutricion`]: `/exams/create/nutrition?patient=${ID}`,
  [`/exams/patients/${ID}/register_neumologia`]: `/exams/create/pulmonology?patient=${ID}`,
  [`/exams/patients/${ID}/register_basal`]: `/exams/create/polysomnography_basal?patient=${ID}`,
  [`/exams/patients/${ID}/register_titulacion`]: `/exams/create/polysomnography_titration?patient=${ID}`,
  [`/exams/patients/${ID}/register_equipo_medico`]: `/exams/create/equipment?patient=${ID}`,
  [`/exams/edit/monitoreo/${ID}`]: `/exams/${ID}/edit`,
  [`/exams/delete/monitoreo/${ID}`]: `/exams/${ID}/edit`,
  '/doctor/staff-login': '/login',
  '/doctor/staff-logout': '/logout',
  '/doctor/patients-dash': '/doctor',
  '/doctor/appointments-dash': '/doctor',
  '/patients-dash': '/doctor',
  '/appointments-dash': '/doctor',
  [`/doctor/update-appointment/${ID}`]: `/appointments/${ID}`,
  [`/doctor/delete-appointment/${ID}`]: `/appointments/${ID}`,
  '/reception/dashboard': '/reception',
  '/reception/reception-signup': '/staff/register-reception',
  [`/reception/create-appointment/${ID}`]: `/appointments/create?patient=${ID}`,
  [`/reception/update-status/${ID}`]: `/appointments/${ID}`,
  '/patient/patient-login': '/portal/login',
  '/patient/patient-signup': '/portal/login',
  '/patient/patient-logout': '/logout',
}

describe('a visitor by an old address', () => {
  it.each(Object.entries(sameForEverybody))('%s is led to %s', (old, place) => {
    expect([visit(old), visit(`${old}/`), inside(old), inside(`${old}/`)]).toEqual(
      Array(4).fill(place),
    )
  })

  it('keeps what stood behind the address, beside what is added to it', () => {
    expect(visit('/users/login/?next=%2Freception%2F')).toBe('/login?next=%2Freception%2F')
    expect(visit(`/reception/create-appointment/${ID}/?next=/doctor/`)).toBe(
      `/appointments/create?patient=${ID}&next=/doctor/`,
    )
  })

  it('is answered by a page where who asks decides', () => {
    for (const path of [
      `/patient/patient-profile/${ID}/`,
      `/patient/appointment-details/${ID}/${ID}/`,
      `/patient/view-diagnosis/${ID}/`,
      `/patient/add-requires/${ID}/`,
      `/patients/${ID}/`,
      '/patients/',
      '/patients/create/',
      '/dashboard/',
      '/staff/',
    ])
      expect([path, inside(path)]).toEqual([path, null])
  })

  it('is led nowhere by a number, but learns where such things are', () => {
    const lists = {
      '/patients/42/': '/patients',
      '/patients/ingreso/nuevo/42/': '/follow-ups',
      '/exams/patients/42/clinical/': '/patients',
      '/exams/patients/42/register_basal/': '/patients',
      '/exams/edit/monitoreo/42/': '/patients',
      '/reception/create-appointment/42/': '/patients',
      '/reception/update-status/42/': '/appointments',
      '/doctor/update-appointment/42/': '/appointments',
      '/patient/patient-profile/42/': '/dashboard',
      '/patient/appointment-details/42/7/': '/dashboard',
      '/patient/update-prescription/42/': '/dashboard',
    }
    for (const [path, list] of Object.entries(lists))
      expect([path, inside(path), findListOfNumber(path)]).toEqual([path, null, list])
    expect(findListOfNumber(`/patients/${ID}`)).toBeNull()
    expect(findListOfNumber('/nowhere/42')).toBeNull()
  })

  it('never leaves this site, whatever is written into the address', () => {
    const evil = '%2F%2Fevil.example'
    for (const path of [
      `/exams/patients/${evil}/clinical/`,
      `/reception/create-appointment/${evil}/`,
      '/reception/create-appointment//evil.example/',
      `/exams/patients/${ID}/register_..%2F..%2Fevil/`,
      `/exams/patients/${ID}/register_$&evil/`,
    ]) {
      const led = inside(path)
      expect(new URL(led ?? '/', 'http://here.invalid').origin).toBe('http://here.invalid')
      expect(led ?? '/patients').toMatch(/^\/(patients|exams\/create\/[\w.%$-]+\?patient=)/)
    }
  })
})

describe('a visitor without a session', () => {
  it('meets the old sign-in of staff by an old address, the new one by a new address', () => {
    expect(visit('/dashboard/')).toBe('/users/login/?next=%2Fdashboard%2F')
    expect(visit('/patients?q=a')).toBe('/login?next=%2Fpatients%3Fq%3Da')
    expect(visit(`/patient/add-diagnosis/${ID}/`)).toBe(
      `/users/login/?next=%2Fpatient%2Fadd-diagnosis%2F${ID}%2F`,
    )
  })

  it('meets the patients’ sign-in where patients belong', () => {
    expect(visit('/portal')).toBe('/portal/login?next=%2Fportal')
    expect(visit('/portal/book?doctor=1')).toBe('/portal/login?next=%2Fportal%2Fbook%3Fdoctor%3D1')
    expect(visit(`/patient/patient-profile/${ID}/`)).toBe(
      `/portal/login?next=%2Fpatient%2Fpatient-profile%2F${ID}%2F`,
    )
    expect(visit('/portal/login')).toBeNull()
  })

  it('is led nowhere with what they send', () => {
    expect(visit('/users/logout/', undefined, 'POST')).toBeNull()
  })
})
