'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

import { words } from '../../../lib/words.ts'
import type { NavigationEntry, NavigationIcon } from './listNavigation.ts'
import { useSay } from './PageFrame.tsx'

const drawings: Readonly<Record<NavigationIcon, string>> = {
  home: 'M3 9.2 10 3.5l7 5.7V16a1 1 0 0 1-1 1h-3.6v-4.6H7.6V17H4a1 1 0 0 1-1-1Z',
  board: 'M3.5 4h13v12h-13zM3.5 7.5h13M7.8 7.5V16M12.2 7.5V16',
  doctor:
    'M6 3.5H4.8v4.2a3.7 3.7 0 0 0 7.4 0V3.5H11M8.5 11.4v1.8a3.6 3.6 0 0 0 7.2 0v-1.4M15.7 11.8a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3.2v3M13 3.2v3M7 12h2.5',
  patients:
    'M10 9.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM4 16.8c.4-3 2.9-4.9 6-4.9s5.6 1.9 6 4.9',
  followUps: 'M3 10.5h3l1.8-4.5 3.2 8 2-3.5h4',
  visits: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  money: 'M3 5.5h14v9H3zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM5.5 8v.01M14.5 12v.01',
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
  // Of a place and a place within it, such as my day and its revenue, only the inner one is "here".
  const longest = entries
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((found, href) => (href.length > found.length ? href : found), '')
  return (
    <nav aria-label={say(label)} className="pc-nav">
      <ul>
        {entries.map(({ href, icon, label: name }) => {
          const isHere = href === longest
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
