import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { appointmentStatuses } from '../../../../lib/clinicChoices.ts'
import { clock } from '../../../../lib/clock.ts'
import { sayMoment, sayMoney } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { DueDay } from './appointmentSteps.ts'
import type { HistoryRow } from './historyRow.ts'
import { historyWords } from './historyWords.ts'
import { namesIn } from './namesIn.ts'
import { StatusSteps } from './StatusSteps.tsx'

interface Props {
  rows: readonly HistoryRow[]
  language: Language
  place: { timezone: string; currency: string }
  /** The list's own address, to come back to. */
  here: string
  mayChange: boolean
  /** The head that orders by date, where the list can be ordered. */
  dateHead?: ReactNode
  /** Left out on the pages of one patient. */
  withPatient?: boolean
}

/** Appointments as rows: who, with whom, when, how far, at what fee. */
export const HistoryTable = (props: Props) => {
  const { dateHead, here, language, mayChange, place, rows, withPatient = true } = props
  const say = (name: keyof typeof historyWords) => sayIn(language, historyWords[name])
  const next = encodeURIComponent(here)
  const today = calendarDateIn(place.timezone, clock.now())
  const dueOf = (startsAt: string): DueDay => {
    const day = calendarDateIn(place.timezone, new Date(startsAt))
    if (day === today) return 'today'
    return day < today ? 'past' : 'later'
  }
  return (
    <table className="pc-table pc-history">
      <thead>
        <tr>
          {dateHead ?? <th scope="col">{say('date')}</th>}
          {withPatient && (
            <>
              <th scope="col">{say('patient')}</th>
              <th scope="col">{say('fileNumber')}</th>
              <th scope="col">{say('age')}</th>
            </>
          )}
          <th scope="col">{say('doctor')}</th>
          <th scope="col">{say('status')}</th>
          <th scope="col">{say('fee')}</th>
          <th scope="col">{say('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const when = sayMoment(language, row.startsAt, place.timezone)
          const visit = `/appointments/${row.id}?next=${next}`
          const moment = <time dateTime={row.startsAt}>{when}</time>
          const names = namesIn(language, row)
          const named = `${names.patient}, ${when}`
          return (
            <tr key={row.id}>
              <th scope="row">
                <Anchor component={PageLink} fz="inherit" href={visit} prefetch={false}>
                  {moment}
                </Anchor>
                {row.isPrior && <span className="pc-history__prior">{say('priority')}</span>}
              </th>
              {withPatient && (
                <>
                  <td data-label={say('patient')}>
                    <Anchor
                      component={PageLink}
                      fz="inherit"
                      href={`/patients/${row.patient}?next=${next}`}
                      prefetch={false}
                    >
                      <bdi>{names.patient}</bdi>
                    </Anchor>
                  </td>
                  <td data-label={say('fileNumber')}>
                    <bdi>{row.fileNumber}</bdi>
                  </td>
                  <td data-label={say('age')}>{row.age}</td>
                </>
              )}
              <td data-label={say('doctor')}>
                <bdi>{names.doctor}</bdi>
              </td>
              <td data-label={say('status')}>
                {mayChange ? (
                  <StatusSteps
                    due={dueOf(row.startsAt)}
                    id={row.id}
                    isCompact
                    patientName={names.patient}
                    revision={row.revision}
                    status={row.status}
                  />
                ) : (
                  <Chip
                    label={sayIn(language, appointmentStatuses[row.status])}
                    value={row.status}
                  />
                )}
              </td>
              <td className="pc-history__fee" data-label={say('fee')}>
                {row.cost !== null && <bdi>{sayMoney(language, row.cost, place.currency)}</bdi>}
              </td>
              <td>
                <div className="pc-actions">
                  <Button
                    aria-label={`${say('open')}: ${named}`}
                    component={PageLink}
                    href={visit}
                    prefetch={false}
                    size="compact-sm"
                    variant="subtle"
                  >
                    {say('open')}
                  </Button>
                  {mayChange && row.status !== 'completed' && (
                    <Button
                      aria-label={`${say('change')}: ${named}`}
                      component={PageLink}
                      href={`/appointments/${row.id}/edit?next=${next}`}
                      prefetch={false}
                      size="compact-sm"
                      variant="subtle"
                    >
                      {say('change')}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
