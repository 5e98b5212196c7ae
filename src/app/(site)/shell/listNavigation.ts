import { words, type Words } from '../../../lib/words.ts'
import type { Person } from '../(inside)/person/findPerson.ts'
import { may } from '../(inside)/person/reachOf.ts'
import { seesOthers } from '../(inside)/staff/staffRights.ts'

/** The drawings of the navigation. */
export type NavigationIcon =
  | 'home'
  | 'board'
  | 'doctor'
  | 'calendar'
  | 'patients'
  | 'followUps'
  | 'visits'
  | 'money'
  | 'people'
  | 'staff'
  | 'place'
  | 'account'
  | 'panel'

export interface NavigationEntry {
  href: string
  icon: NavigationIcon
  label: Words
}

interface Entry extends NavigationEntry {
  isFor: (person: Person) => boolean
}

const entries: readonly Entry[] = [
  {
    href: '/dashboard',
    icon: 'home',
    label: words('Dashboard', 'لوحة المتابعة', 'Inicio'),
    isFor: () => true,
  },
  {
    href: '/reception',
    icon: 'board',
    label: words('Reception', 'الاستقبال', 'Recepción'),
    isFor: (person) => person.user.role !== 'doctor' && may(person, 'appointments', 'create'),
  },
  {
    href: '/doctor',
    icon: 'doctor',
    label: words('My day', 'يومي', 'Mi día'),
    isFor: ({ user }) => user.role === 'doctor',
  },
  {
    href: '/calendar',
    icon: 'calendar',
    label: words('Calendar', 'التقويم', 'Calendario'),
    isFor: (person) => may(person, 'appointments', 'read'),
  },
  {
    href: '/patients',
    icon: 'patients',
    label: words('Patients', 'المرضى', 'Pacientes'),
    isFor: (person) => may(person, 'patients', 'read'),
  },
  {
    href: '/follow-ups',
    icon: 'followUps',
    label: words('Follow-up', 'المتابعة', 'Seguimiento'),
    isFor: (person) => may(person, 'exams', 'read'),
  },
  {
    href: '/appointments',
    icon: 'visits',
    label: words('Appointments', 'المواعيد', 'Citas'),
    isFor: (person) => may(person, 'appointments', 'read'),
  },
  {
    href: '/doctor/finance',
    icon: 'money',
    label: words('Revenue', 'الإيرادات', 'Ingresos económicos'),
    isFor: ({ user }) => user.role === 'doctor',
  },
  {
    href: '/people',
    icon: 'people',
    label: words('People', 'الأشخاص', 'Personas'),
    isFor: (person) => may(person, 'users', 'create'),
  },
  {
    href: '/staff',
    icon: 'staff',
    label: words('Staff', 'الموظفون', 'Personal'),
    isFor: (person) => seesOthers(person),
  },
  {
    href: '/staff',
    icon: 'staff',
    label: words('My staff record', 'سجلي الوظيفي', 'Mi ficha de personal'),
    isFor: (person) => may(person, 'staff', 'read') && !seesOthers(person),
  },
  {
    href: '/organization',
    icon: 'place',
    label: words('Organization', 'المؤسسة', 'Organización'),
    isFor: (person) => may(person, 'organizations', 'update'),
  },
  {
    href: '/account',
    icon: 'account',
    label: words('My account', 'حسابي', 'Mi cuenta'),
    isFor: () => true,
  },
  {
    href: '/admin',
    icon: 'panel',
    label: words('Admin panel', 'لوحة الإدارة', 'Panel de administración'),
    isFor: ({ user }) => user.isStaff === true,
  },
]

/** Where somebody who works here may go, in the order of the side navigation; patients have PortalShell. */
export const listNavigation = (person: Person): NavigationEntry[] =>
  entries
    .filter(({ isFor }) => isFor(person))
    .map(({ href, icon, label }) => ({ href, icon, label }))
