import { Button } from '@mantine/core'

import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'

interface Props {
  language: Language
  page: number
  total: number
  rows: number
  addressOf: (page: number) => string
}

const previous = words('Previous', 'السابق', 'Anterior')
const next = words('Next', 'التالي', 'Siguiente')
const shown = words('of', 'من', 'de')
const label = words('Pages', 'الصفحات', 'Páginas')

/** Which rows of how many are shown, and the way to the others. */
export const Pages = ({ addressOf, language, page, rows, total }: Props) => {
  const last = Math.max(1, Math.ceil(total / rows))
  const from = Math.min(total, (page - 1) * rows + 1)
  const to = Math.min(total, page * rows)
  const step = (to: number, text: string) =>
    to < 1 || to > last ? (
      <Button disabled size="sm" variant="default">
        {text}
      </Button>
    ) : (
      <Button
        component={PageLink}
        href={addressOf(to)}
        prefetch={false}
        size="sm"
        variant="default"
      >
        {text}
      </Button>
    )
  return (
    <nav aria-label={sayIn(language, label)} className="pc-pages">
      <span className="pc-quiet">
        <bdi>
          {from}–{to}
        </bdi>{' '}
        {sayIn(language, shown)} <bdi>{total}</bdi>
      </span>
      {last > 1 && (
        <div className="pc-actions">
          {step(page - 1, sayIn(language, previous))}
          {step(page + 1, sayIn(language, next))}
        </div>
      )}
    </nav>
  )
}
