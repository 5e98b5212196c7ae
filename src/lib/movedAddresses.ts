import { isUuid } from './isUuid.ts'

/** Addresses of the systems that came before, and where the same thing is done now. */
const moved: Readonly<Record<string, string>> = {
  // DataMed
  '/users/login': '/login',
  '/users/logout': '/logout',
  '/patients/follow': '/follow-ups',
  '/admin/auth/user': '/admin/collections/users',
  '/admin/auth/user/add': '/admin/collections/users/create',
  // PX360
  '/admin/organizations/staff': '/admin/collections/staff',
  // Epilepsy12
  '/account/login': '/login',
  '/account/logout': '/logout',
  '/account/password_reset': '/forgot-password',
  '/account/password-reset': '/forgot-password',
  '/account/password_change': '/change-password',
  '/account/two_factor/login': '/login',
  '/account/two_factor/setup': '/second-factor',
  '/accounts/login': '/login',
  '/accounts/logout': '/logout',
  // Clinic: the doctors' addresses stood at the root as well
  '/doctor/staff-login': '/login',
  '/doctor/staff-logout': '/logout',
  '/doctor/patients-dash': '/doctor',
  '/doctor/appointments-dash': '/doctor',
  '/staff-login': '/login',
  '/staff-logout': '/logout',
  '/patients-dash': '/doctor',
  '/appointments-dash': '/doctor',
  '/reception/dashboard': '/reception',
  '/reception/reception-signup': '/staff/register-reception',
  '/patient/patient-login': '/portal/login',
  '/patient/patient-signup': '/portal/login',
  '/patient/patient-logout': '/logout',
}

/**
 * Addresses that had an id in them, where it stands now (nowhere where a page of ours answers at the
 * old address itself), and where such things are looked for when the id is one of the old numbers.
 */
const movedRows: readonly (readonly [
  old: string,
  place: string | null,
  list: '/patients' | '/follow-ups' | '/appointments' | '/dashboard',
])[] = [
  ['/patients/:id', null, '/patients'],
  ['/patients/ingreso/estado/:id/:word', '/follow-ups', '/follow-ups'],
  ['/patients/ingreso/nuevo/:id', '/patients/:id/admissions', '/follow-ups'],
  ['/exams/patients/:id/clinical', '/patients/:id/exams', '/patients'],
  ['/exams/patients/:id/register_:word', '/exams/create/:word?patient=:id', '/patients'],
  ['/exams/edit/:word/:id', '/exams/:id/edit', '/patients'],
  ['/exams/delete/:word/:id', '/exams/:id/edit', '/patients'],
  ['/reception/create-appointment/:id', '/appointments/create?patient=:id', '/patients'],
  ['/reception/update-status/:id', '/appointments/:id', '/appointments'],
  ['/doctor/update-appointment/:id', '/appointments/:id', '/appointments'],
  ['/doctor/delete-appointment/:id', '/appointments/:id', '/appointments'],
  ['/update-appointment/:id', '/appointments/:id', '/appointments'],
  ['/delete-appointment/:id', '/appointments/:id', '/appointments'],
  ['/patient/patient-profile/:id', null, '/dashboard'],
  ['/patient/appointment-details/:id/:word', null, '/dashboard'],
  ...['add', 'update', 'view', 'delete'].flatMap((step) =>
    ['diagnosis', 'prescription', 'requires'].map(
      (kind) => [`/patient/${step}-${kind}/:id`, null, '/dashboard'] as const,
    ),
  ),
]

const patterns = movedRows.map(([old, place, list]) => ({
  pattern: new RegExp(
    `^${old.replaceAll(':id', '(?<id>[^/]+)').replaceAll(':word', '(?<word>[^/]+)')}$`,
  ),
  place,
  list,
}))

/** Kinds of exams by the names that their pages had in DataMed. */
const kinds: Readonly<Record<string, string>> = {
  monitoreo: 'monitoring',
  psicologia: 'psychology',
  nutricion: 'nutrition',
  neumologia: 'pulmonology',
  basal: 'polysomnography_basal',
  titulacion: 'polysomnography_titration',
  equipo_medico: 'equipment',
  seguimiento: 'contact_note',
  seguimiento_adaptacion: 'contact_note',
}

const kindOf = (word: string): string =>
  Object.hasOwn(kinds, word) ? (kinds[word] ?? word) : encodeURIComponent(word)

export interface Moved {
  /** Where the same thing is now; null when only a page can tell, or nobody. */
  place: string | null
  /** Where things of its kind are now. */
  list: string
}

/** What became of an address of a system that came before; null when it is none. */
export function findMoved(path: string): Moved | null {
  const bare = path.replace(/\/+$/, '')
  if (Object.hasOwn(moved, bare)) {
    const place = moved[bare] ?? '/'
    return { place, list: place }
  }
  for (const { list, pattern, place } of patterns) {
    const { id = '', word = '' } = pattern.exec(bare)?.groups ?? {}
    if (id === '') continue
    // The numbers that rows had are not known any more: only where such rows are now.
    const known = place !== null && (isUuid(id) || !place.includes(':id'))
    return { list, place: known ? place.replace(':word', kindOf(word)).replace(':id', id) : null }
  }
  return null
}

/** Whether an address is an old one whose number nobody can resolve any more. */
export const findListOfNumber = (path: string): string | null => {
  const found = findMoved(path)
  const id = /\/(\d+)(?=\/|$)/.exec(path)
  return found && found.place === null && id ? found.list : null
}
