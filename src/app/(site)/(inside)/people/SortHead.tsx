import Link from 'next/link'

import { type Filters, listAddress, type Sort } from './readFilters.ts'

/** A column's head that orders the list by it, the other way round when it already does. */
export const SortHead = ({ by, filters, label }: { by: Sort; filters: Filters; label: string }) => {
  const isChosen = filters.sort === by
  const descending = isChosen && !filters.descending
  return (
    <th
      aria-sort={isChosen ? (filters.descending ? 'descending' : 'ascending') : undefined}
      scope="col"
    >
      <Link href={listAddress(filters, { sort: by, descending })} prefetch={false} scroll={false}>
        {label}
        <span aria-hidden="true">{isChosen ? (filters.descending ? '↓' : '↑') : '↕'}</span>
      </Link>
    </th>
  )
}
