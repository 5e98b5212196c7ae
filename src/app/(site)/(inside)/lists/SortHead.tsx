import Link from 'next/link'

interface Props<Sort extends string> {
  by: Sort
  /** The order of the list now. */
  order: { sort: Sort; descending: boolean }
  /** The list in another order. */
  addressOf: (order: { sort: Sort; descending: boolean }) => string
  label: string
}

/** A column's head that orders the list by it, the other way round when it already does. */
export const SortHead = <Sort extends string>({ addressOf, by, label, order }: Props<Sort>) => {
  const isChosen = order.sort === by
  const descending = isChosen && !order.descending
  return (
    <th
      aria-sort={isChosen ? (order.descending ? 'descending' : 'ascending') : undefined}
      scope="col"
    >
      <Link href={addressOf({ sort: by, descending })} prefetch={false} scroll={false}>
        {label}
        <span aria-hidden="true">{isChosen ? (order.descending ? '↓' : '↑') : '↕'}</span>
      </Link>
    </th>
  )
}
