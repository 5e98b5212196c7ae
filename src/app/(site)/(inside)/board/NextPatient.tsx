'use client'

import { Anchor, Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { sayTime } from '../../../../lib/sayValues.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { namesIn } from '../appointments/namesIn.ts'
import type { BoardRow } from './boardDay.ts'
import { boardWords } from './boardWords.ts'

interface Props {
  here: string
  row: BoardRow | null
  timezone: string
}

/** Whom the doctor calls next; calling opens the visit. */
export const NextPatient = ({ here, row, timezone }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const back = `?next=${encodeURIComponent(here)}`
  if (row === null)
    return (
      <section className="pc-card pc-next">
        <h2>{say(boardWords.next)}</h2>
        <p className="pc-quiet">{say(boardWords.allDone)}</p>
      </section>
    )
  const isWaiting = row.status === 'checked_in'
  return (
    <section className="pc-card pc-next" data-waiting={isWaiting || undefined}>
      <div>
        <h2>{say(boardWords.next)}</h2>
        <p className="pc-next__who">
          <Anchor
            component={PageLink}
            fz="inherit"
            href={`/patients/${row.patient}${back}`}
            prefetch={false}
          >
            <bdi>{namesIn(language, row).patient ?? '–'}</bdi>
          </Anchor>
        </p>
        <p className="pc-next__facts">
          <time dateTime={row.startsAt}>{sayTime(language, row.startsAt, timezone)}</time>
          <Chip label={say(appointmentStatuses[row.status])} value={row.status} />
          {row.isPrior && <Chip label={say(boardWords.isPriority)} value="priority" />}
          {row.age !== null && (
            <span>
              {say(boardWords.age)} {row.age}
            </span>
          )}
          {row.fileNumber !== null && <bdi>{row.fileNumber}</bdi>}
        </p>
        {!isWaiting && <p className="pc-quiet">{say(boardWords.nobodyWaits)}</p>}
      </div>
      <Button
        component={PageLink}
        href={`/appointments/${row.id}${back}`}
        prefetch={false}
        size="md"
        variant={isWaiting ? 'filled' : 'default'}
      >
        {say(isWaiting ? boardWords.call : boardWords.openNext)}
      </Button>
    </section>
  )
}
