import { Button } from '@mantine/core'

import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { Place } from './findPlace.ts'
import { PlaceLines } from './PlaceLines.tsx'
import { portalWords } from './portalWords.ts'

interface Props {
  language: Language
  mayBook: boolean
  place: Place
}

/** The way to a new appointment: a request here, or a call where the hospital takes none. */
export const AskForOne = ({ language, mayBook, place }: Props) =>
  mayBook ? (
    <p>
      <Button
        component={PageLink}
        fullWidth
        href="/portal/book"
        prefetch={false}
        size="lg"
        variant="light"
      >
        {sayIn(language, portalWords.request)}
      </Button>
    </p>
  ) : (
    <div className="pc-record">
      <p>{sayIn(language, portalWords.off)}</p>
      <PlaceLines place={place} />
    </div>
  )
