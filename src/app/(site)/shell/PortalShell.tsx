import Link from 'next/link'
import type { ReactNode } from 'react'

import { Mark } from '../../../admin/graphics/Mark.tsx'
import { sayIn, words } from '../../../lib/words.ts'
import type { Person } from '../(inside)/person/findPerson.ts'
import { findPageLanguage } from '../findPageLanguage.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { hueOf } from './hueOf.ts'
import type { NavigationEntry } from './listNavigation.ts'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import './portal.css'

const skip = words('Skip to the content', 'انتقل إلى المحتوى', 'Saltar al contenido')

const entries: readonly NavigationEntry[] = [
  { href: '/portal', icon: 'home', label: words('Visits', 'مواعيدي', 'Citas') },
  { href: '/portal/book', icon: 'calendar', label: words('Request', 'طلب موعد', 'Pedir cita') },
  { href: '/portal/records', icon: 'visits', label: words('Exams', 'فحوصاتي', 'Exámenes') },
  { href: '/portal/activity', icon: 'people', label: words('Access', 'من اطّلع', 'Accesos') },
]

interface Props {
  person: Person
  children: ReactNode
}

/** What patients see every page in: their hospital's name, four places below the thumb, and the way out. */
export const PortalShell = async ({ children, person }: Props) => {
  const language = await findPageLanguage()
  return (
    <div className="pc-inside pc-portal" style={{ '--pc-hue': hueOf(person.organization?.id) }}>
      <a className="pc-skip" href="#content">
        {sayIn(language, skip)}
      </a>
      <header className="pc-top">
        <Link aria-label="Polyclinic" className="pc-portal__home" href="/portal" prefetch={false}>
          <Mark size={28} />
        </Link>
        <strong className="pc-top__place">
          <bdi>{person.organization?.name}</bdi>
        </strong>
        <AccountMenu language={language} person={person} />
      </header>
      <div className="pc-portal__places">
        <Navigation entries={entries} />
      </div>
      <Notices>
        <main className="pc-main" id="content" tabIndex={-1}>
          {children}
        </main>
      </Notices>
    </div>
  )
}
