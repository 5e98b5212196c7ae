'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface Props {
  label: string
  entries: readonly { href: string; label: string }[]
}

/** Views of one page, each with an address of its own. */
export const Tabs = ({ entries, label }: Props) => {
  const path = usePathname()
  return (
    <nav aria-label={label} className="pc-tabs">
      {entries.map(({ href, label: name }) => (
        <Link
          aria-current={path === href.split('?')[0] ? 'page' : undefined}
          href={href}
          key={href}
          prefetch={false}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
