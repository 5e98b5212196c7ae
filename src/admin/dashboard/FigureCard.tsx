import { Link } from '@payloadcms/ui'

import { Chip } from '../cells/Chip.tsx'

export interface Figure {
  state: string
  label: string
  count: number
  address: string
}

interface Props {
  title: string
  total: number
  address: string
  figures: readonly Figure[]
  empty: string
}

/** One subject of the dashboard: its total and its parts by state, each leading to its list. */
export const FigureCard = ({ title, total, address, figures, empty }: Props) => (
  <section className="pc-figures">
    <h2 className="pc-figures__title">
      <Link href={address} prefetch={false}>
        <span>{title}</span>
        <span className="pc-figures__total">{total.toLocaleString('en')}</span>
      </Link>
    </h2>
    {figures.length === 0 && <p className="pc-quiet">{empty}</p>}
    <ul>
      {figures.map((figure) => (
        <li key={figure.state}>
          <Link href={figure.address} prefetch={false}>
            <Chip label={figure.label} value={figure.state} />
            <span className="pc-figures__count">{figure.count.toLocaleString('en')}</span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
