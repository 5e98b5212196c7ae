import { Button } from '@mantine/core'

import { type Printable } from '../../../../../lib/recordKinds.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { documentWords } from '../../../print/printWords.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import type { FoundVisit } from './findVisit.ts'

/** The documents that there are of a visit, for who reads it. */
const listPrintables = ({ records }: FoundVisit): Printable[] => [
  ...(records.prescription ? (['prescription'] as const) : []),
  ...(Object.keys(records).length === 3 ? (['summary'] as const) : []),
  'slip',
]

/** What can be printed of a visit. */
export const PrintLinks = ({ language, visit }: { language: Language; visit: FoundVisit }) =>
  listPrintables(visit).map((document) => (
    <Button
      component={PageLink}
      href={`/appointments/${visit.appointment.id}/print/${document}`}
      key={document}
      prefetch={false}
      size="sm"
      variant="default"
    >
      {sayIn(language, documentWords[document])}
    </Button>
  ))
