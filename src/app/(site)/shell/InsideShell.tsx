import Link from 'next/link'
import type { ReactNode } from 'react'

import { Mark } from '../../../admin/graphics/Mark.tsx'
import { sayIn, words } from '../../../lib/words.ts'
import type { Person } from '../(inside)/person/findPerson.ts'
import { reachOf } from '../(inside)/person/reachOf.ts'
import { findPageLanguage } from '../findPageLanguage.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { Disclosure } from './Disclosure.tsx'
import { hueOf } from './hueOf.ts'
import { listNavigation } from './listNavigation.ts'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'

const skip = words('Skip to the content', 'انتقل إلى المحتوى', 'Saltar al contenido')
const open = words('Navigation', 'التنقل', 'Navegación')
const everywhere = words('All organizations', 'كل المؤسسات', 'Todas las organizaciones')
const nowhere = words('No organization', 'بلا مؤسسة', 'Sin organización')

interface Props {
  person: Person
  children: ReactNode
}

/** What every page stands in after signing in: whose data this is, where one may go, who one is. */
export const InsideShell = async ({ children, person }: Props) => {
  const language = await findPageLanguage()
  const entries = listNavigation(person)
  const isNational = reachOf(person, 'users', 'read') === 'all'
  const place = person.organization?.name ?? sayIn(language, isNational ? everywhere : nowhere)
  const hue = hueOf(person.organization?.id)
  return (
    <div className="pc-inside" style={{ '--pc-hue': hue }}>
      <a className="pc-skip" href="#content">
        {sayIn(language, skip)}
      </a>
      <header className="pc-top">
        <Disclosure
          className="pc-drawer"
          label={sayIn(language, open)}
          summary={<span aria-hidden="true">☰</span>}
        >
          <div className="pc-drawer__sheet">
            <Navigation entries={entries} />
          </div>
        </Disclosure>
        <Link aria-label="Polyclinic" className="pc-top__home" href="/dashboard" prefetch={false}>
          <Mark size={28} />
        </Link>
        <strong className="pc-top__place">
          <bdi>{place}</bdi>
        </strong>
        <AccountMenu language={language} person={person} />
      </header>
      <div className="pc-side">
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
