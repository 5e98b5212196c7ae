import type { ReactNode } from 'react'

import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { fieldWords, sectionWords } from '../fieldWords.ts'
import { nameOfPlace } from '../staffRow.ts'
import { statusWords, typeWords } from '../staffWords.ts'
import type { FoundStaff } from './findStaffById.ts'
import { LicenceChip } from './LicenceChip.tsx'

type FieldName = keyof typeof fieldWords

/** Texts and numbers as they are written, whatever the direction of the page. */
const plain = (text: string | null | undefined): ReactNode => (text ? <bdi>{text}</bdi> : '–')

/** What is known of a staff member, in S1's sections; the account has a card of its own. */
export const StaffFacts = ({ found, language }: { found: FoundStaff; language: Language }) => {
  const today = new Date().toISOString().slice(0, 10)
  const { licenseExpiresOn } = found
  const sections: [keyof typeof sectionWords, [FieldName, ReactNode][]][] = [
    [
      'personal',
      [
        ['firstName', plain(found.firstName)],
        ['lastName', plain(found.lastName)],
        ['firstNameAr', plain(found.firstNameAr)],
        ['lastNameAr', plain(found.lastNameAr)],
        ['email', plain(found.email)],
        ['phone', plain(found.phone)],
      ],
    ],
    [
      'role',
      [
        ['staffType', sayIn(language, typeWords[found.staffType])],
        ['jobTitle', plain(found.jobTitle)],
      ],
    ],
    [
      'professional',
      [
        ['specialization', plain(found.specialization)],
        ['licenseNumber', plain(found.licenseNumber)],
        [
          'licenseExpiresOn',
          <span key="licence">
            {plain(licenseExpiresOn)}{' '}
            {licenseExpiresOn && (
              <LicenceChip expiresOn={licenseExpiresOn} language={language} today={today} />
            )}
          </span>,
        ],
      ],
    ],
    [
      'organization',
      [
        ['organization', plain(nameOfPlace(found.organization, language))],
        ['department', plain(nameOfPlace(found.department, language))],
        ['employeeId', plain(found.employeeId)],
      ],
    ],
    [
      'status',
      [
        [
          'status',
          <Chip
            key="status"
            label={sayIn(language, statusWords[found.status])}
            value={found.status}
          />,
        ],
      ],
    ],
  ]
  return (
    <div className="pc-sections">
      {sections.map(([section, facts]) => (
        <section className="pc-card" key={section}>
          <h2>{sayIn(language, sectionWords[section])}</h2>
          <dl className="pc-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{sayIn(language, fieldWords[name])}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
