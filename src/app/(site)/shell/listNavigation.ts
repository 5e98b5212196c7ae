import { words, type Words } from '../../../lib/words.ts'
import type { Person } from '../(inside)/person/findPerson.ts'
import { may } from '../(inside)/person/reachOf.ts'
import { seesOthers } from '../(inside)/staff/staffRights.ts'

/** The drawings of the navigation. */
export type NavigationIcon = 'home' | 'people' | 'staff' | 'place' | 'account' | 'panel'

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
    isFor: ({ user }) => user.role !== 'patient',
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

/** Where a person may go, in the order of the side navigation. */
export const listNavigation = (person: Person): NavigationEntry[] =>
  entries
    .filter(({ isFor }) => isFor(person))
    .map(({ href, icon, label }) => ({ href, icon, label }))
