import { Anchor, Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { documentTypes, genders } from '../../../../lib/clinicChoices.ts'
import { sayDay, sayMoment } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import type { ListedRow } from './listedRow.ts'
import { MonthBadge } from './MonthBadge.tsx'
import { patientWords } from './patientWords.ts'
import { sayChoice } from './sayChoice.ts'

interface Props {
  language: Language
  rows: readonly ListedRow[]
  /** The IANA time zone in which times are said. */
  timezone: string
  /** The list that one comes back to. */
  here: string
  withOrganization: boolean
  mayBook: boolean
  mayEdit: (row: ListedRow) => boolean
}

const short = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** Codes such as CC say enough in a table; what has only a long name is known by its number. */
const documentCode = (type: string | null): string =>
  type !== null && /^[A-Z]+$/.test(type) ? type : ''

/** The patients of one page. */
export const PatientTable = (props: Props) => {
  const { here, language, mayBook, mayEdit, rows, timezone, withOrganization } = props
  const say = (name: keyof typeof patientWords) => sayIn(language, patientWords[name])
  const back = encodeURIComponent(here)
  return (
    <table className="pc-table">
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          {withOrganization && <th scope="col">{say('organization')}</th>}
          <th scope="col">{say('document')}</th>
          <th scope="col">{say('birth')}</th>
          <th scope="col">{say('gender')}</th>
          <th scope="col">{say('admitted')}</th>
          <th scope="col">{say('monthShort')}</th>
          <th scope="col">{say('next')}</th>
          <th scope="col">{say('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [name, other] =
            language === 'ar' && row.nameAr
              ? [row.nameAr, row.fullName]
              : [row.fullName, row.nameAr]
          const href = `/patients/${row.id}?next=${back}`
          const button = (label: string, to: string, isFirst = false) => (
            <Button
              aria-label={`${label}: ${name}`}
              component={PageLink}
              href={to}
              prefetch={false}
              size="compact-sm"
              variant={isFirst ? 'light' : 'subtle'}
            >
              {label}
            </Button>
          )
          return (
            <tr id={`row-${row.id}`} key={row.id}>
              <th scope="row">
                <Anchor component={PageLink} fz="inherit" href={href} prefetch={false}>
                  <bdi>{name}</bdi>
                </Anchor>
                <span className="pc-beneath">
                  {[other, row.program ?? row.fileNumber].filter(Boolean).map((part, index) => (
                    <span key={part}>
                      {index > 0 && ' · '}
                      <bdi>{part}</bdi>
                    </span>
                  ))}
                </span>
              </th>
              {withOrganization && (
                <td data-label={say('organization')}>
                  <bdi>{row.organization.name}</bdi>
                </td>
              )}
              <td data-label={say('document')}>
                {row.documentNumber && (
                  <bdi title={sayChoice(language, documentTypes, row.documentType)}>
                    {documentCode(row.documentType)} {row.documentNumber}
                  </bdi>
                )}
              </td>
              <td className="pc-birth" data-label={say('birth')}>
                {row.birthDate && (
                  <div>
                    <strong>{row.age}</strong>
                    <span className="pc-beneath pc-date">
                      <bdi>{sayDay(language, row.birthDate, short)}</bdi>
                    </span>
                  </div>
                )}
              </td>
              <td data-label={say('gender')}>{sayChoice(language, genders, row.gender)}</td>
              <td data-label={say('admitted')}>
                {row.admission && (
                  <bdi className="pc-date">{sayDay(language, row.admission.startDate, short)}</bdi>
                )}
              </td>
              <td data-label={say('monthShort')}>
                {row.programMonth !== null && (
                  <div className="pc-actions">
                    <MonthBadge language={language} month={row.programMonth} />
                    {row.admission?.status === 'suspended' && (
                      <Chip label={say('suspended')} value="suspended" />
                    )}
                  </div>
                )}
              </td>
              <td className="pc-ahead" data-label={say('next')}>
                {row.nextAppointment && (
                  <Anchor
                    component={PageLink}
                    fz="inherit"
                    href={`/appointments/${row.nextAppointment.id}?next=${back}`}
                    prefetch={false}
                    title={row.nextAppointment.doctorName}
                  >
                    <time dateTime={row.nextAppointment.startsAt}>
                      {sayMoment(language, row.nextAppointment.startsAt, timezone)}
                    </time>
                  </Anchor>
                )}
              </td>
              <td>
                <div className="pc-actions">
                  {button(say('record'), href, true)}
                  {mayBook &&
                    button(say('book'), `/appointments/create?patient=${row.id}&next=${back}`)}
                  {mayEdit(row) && button(say('edit'), `/patients/${row.id}/edit?next=${back}`)}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
