import { Link } from '@payloadcms/ui'

import { type Condition, listAddress } from '../dashboard/listAddress.ts'

export interface SavedView {
  name: string
  label: string
  conditions: readonly Condition[]
}

interface Props {
  /** What the views are of, for screen readers. */
  label: string
  adminRoute: string
  collection: string
  views: readonly SavedView[]
  /** The query of the page. */
  query: Readonly<Record<string, unknown>>
}

const isMoment = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(value)

/** Field, operator and value of every filter in a query; moments pass with the time, so they are left out. */
function filtersIn(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .filter(([key]) => key.startsWith('where['))
    .map(([key, value]) => {
      const [field, operator] = [...key.matchAll(/\[([^\]]+)\]/g)].slice(-2).map(([, name]) => name)
      const said = String(value)
      return `${field} ${operator} ${isMoment(said) ? '' : said}`
    })
    .sort()
    .join('&')
}

const filtersOf = (conditions: readonly Condition[]): string =>
  conditions
    .map(([field, operator, value]) => `${field} ${operator} ${isMoment(value) ? '' : value}`)
    .sort()
    .join('&')

/** Links over a list that each set its filter in the address, where it stays. */
export const SavedViews = ({ label, adminRoute, collection, views, query }: Props) => {
  const present = filtersIn(query)
  return (
    <nav aria-label={label} className="pc-views">
      {views.map((view) => {
        const isPresent = filtersOf(view.conditions) === present
        return (
          <Link
            aria-current={isPresent ? 'page' : undefined}
            className="pc-views__view"
            href={listAddress(adminRoute, collection, view.conditions)}
            key={view.name}
            prefetch={false}
          >
            {view.label}
          </Link>
        )
      })}
    </nav>
  )
}
