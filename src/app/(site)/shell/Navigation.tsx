'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

import { words } from '../../../lib/words.ts'
import type { NavigationEntry, NavigationIcon } from './listNavigation.ts'
import { useSay } from './PageFrame.tsx'

const drawings: Readonly<Record<NavigationIcon, string>> = {
  home: 'M3 9.2 10 3.5l7 5.7V16a1 1 0 0 1-1 1h-3.6v-4.6H7.6V17H4a1 1 0 0 1-1-1Z',
  people:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2 16.6c.3-3 2.6-4.9 5.5-4.9s5.2 1.9 5.5 4.9M13 4.4a2.6 2.6 0 0 1 0 4.8M15 12.3c1.7.7 2.8 2.2 3 4.3',
  staff:
    'M3.5 5.5h13v11h-13zM7.5 5.5v-2h5v2M10 11.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM7 14.6c.2-1.3 1.5-2.1 3-2.1s2.8.8 3 2.1',
  place:
    'M4 17V4.2a1 1 0 0 1 1-1h6.5a1 1 0 0 1 1 1V17M12.5 8H15a1 1 0 0 1 1 1v8M2.5 17h15M7 6.7h2.5M7 10h2.5M7 13.3h2.5',
  account:
    'M10 10.3a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM3.8 17c.4-3.1 3-5 6.2-5s5.8 1.9 6.2 5',
  panel: 'M3.5 4.5h13v11h-13zM3.5 8h13M8 8v7.5',
}

const Drawing = ({ name }: { name: NavigationIcon }) => (
  <svg aria-hidden="true" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <path
      d={drawings[name]}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
    />
  </svg>
)

/** Shown beside a link from the click until its page is there. */
const Pending = () => {
  const { pending } = useLinkStatus()
  return <span aria-hidden="true" className="pc-pending" data-pending={pending || undefined} />
}

const label = words('Main', 'الرئيسية', 'Principal')

/** The side navigation; the panel is another application, so its link loads a whole page. */
export const Navigation = ({ entries }: { entries: readonly NavigationEntry[] }) => {
  const say = useSay()
  const path = usePathname()
  return (
    <nav aria-label={say(label)} className="pc-nav">
      <ul>
        {entries.map(({ href, icon, label: name }) => {
          const isHere = path === href || path.startsWith(`${href}/`)
          const content = (
            <>
              <Drawing name={icon} />
              <span>{say(name)}</span>
            </>
          )
          return (
            <li key={href}>
              {href === '/admin' ? (
                <a href={href}>{content}</a>
              ) : (
                <Link aria-current={isHere ? 'page' : undefined} href={href} prefetch={false}>
                  {content}
                  <Pending />
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
