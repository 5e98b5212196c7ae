import { Anchor, Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { sayDay, sayDays } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { dashboardWords } from './dashboardWords.ts'
import type { OverdueRow } from './findProgram.ts'

interface Props {
  /** Where one comes back to after attending somebody. */
  back: string
  language: Language
  rows: readonly OverdueRow[]
}

/** Who was not attended for too long, with the way to the clinical record. */
export const OverdueTable = ({ back, language, rows }: Props) => {
  const say = (name: keyof typeof dashboardWords) => sayIn(language, dashboardWords[name])
  const next = encodeURIComponent(back)
  return (
    <table className="pc-table">
      <thead>
        <tr>
          <th scope="col">{say('patient')}</th>
          <th scope="col">{say('document')}</th>
          <th scope="col">{say('attention')}</th>
          <th scope="col">{say('waitingFor')}</th>
          <th scope="col">{say('attend')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.patient}>
            <th scope="row">
              <span className="pc-dashboard__who">
                <span aria-hidden="true" className="pc-portrait">
                  {row.initials}
                </span>
                <Anchor
                  component={PageLink}
                  fz="inherit"
                  href={`/patients/${row.patient}?next=${next}`}
                  prefetch={false}
                >
                  <bdi>{row.name}</bdi>
                </Anchor>
              </span>
            </th>
            <td data-label={say('document')}>
              <bdi>{row.documentNumber ?? '–'}</bdi>
            </td>
            <td data-label={say('attention')}>
              {row.lastFollowUpOn === null ? (
                <Chip label={say('newAdmission')} tone="info" value="new" />
              ) : (
                <bdi>{sayDay(language, row.lastFollowUpOn)}</bdi>
              )}
            </td>
            <td data-label={say('waitingFor')}>{sayDays(language, row.days)}</td>
            <td>
              <Button
                aria-label={`${say('attend')}: ${row.name}`}
                component={PageLink}
                href={`/patients/${row.patient}/exams?next=${next}`}
                prefetch={false}
                size="compact-sm"
                variant="light"
              >
                {say('attend')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
