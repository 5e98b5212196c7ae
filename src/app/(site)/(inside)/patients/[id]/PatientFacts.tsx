import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'

import { documentTypes, genders, maritalStatuses, zones } from '../../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { fieldWords, helpWords, sectionWords } from '../fieldWords.ts'
import type { FoundPatient } from '../findPatient.ts'
import { sayChoice } from '../sayChoice.ts'

type Fact = [keyof typeof fieldWords, ReactNode]

const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** Texts and numbers as they are written, whatever the direction of the page. */
const plain = (value: string | number | null | undefined, unit = ''): ReactNode =>
  value === null || value === undefined || value === '' ? null : (
    <bdi>
      {value}
      {unit && ` ${unit}`}
    </bdi>
  )

/** What is known of a patient, in the sections of the form; what is not known is left out. */
export const PatientFacts = ({ found, language }: { found: FoundPatient; language: Language }) => {
  const { department, patient } = found
  const unit = (name: 'kg' | 'm' | 'cm') => sayIn(language, helpWords[name])
  const link = (scheme: 'tel' | 'mailto', value: string | null | undefined): ReactNode =>
    value ? (
      <Anchor dir="ltr" href={`${scheme}:${value}`}>
        {value}
      </Anchor>
    ) : null
  const sections: [keyof typeof sectionWords, Fact[]][] = [
    [
      'person',
      [
        [
          'documentNumber',
          plain(
            [sayChoice(language, documentTypes, patient.documentType), patient.documentNumber]
              .filter(Boolean)
              .join(' '),
          ),
        ],
        ['birthDate', patient.birthDate && plain(sayDay(language, patient.birthDate, longDay))],
        ['gender', sayChoice(language, genders, patient.gender)],
        ['maritalStatus', sayChoice(language, maritalStatuses, patient.maritalStatus)],
      ],
    ],
    [
      'contact',
      [
        ['phone', link('tel', patient.phone)],
        ['secondaryPhone', link('tel', patient.secondaryPhone)],
        ['email', link('mailto', patient.email)],
        ['region', plain(patient.region)],
        ['city', plain(patient.city)],
        ['zone', sayChoice(language, zones, patient.zone)],
        ['stratum', plain(patient.stratum)],
      ],
    ],
    [
      'programme',
      [
        ['program', plain(patient.program)],
        ['payer', plain(patient.payer)],
        ['capitationValue', plain(patient.capitationValue)],
        [
          'department',
          plain(department && ((language === 'ar' && department.nameAr) || department.name)),
        ],
      ],
    ],
    [
      'clinical',
      [
        ['weightKg', plain(patient.weightKg, unit('kg'))],
        ['heightM', plain(patient.heightM, unit('m'))],
        ['waistCm', plain(patient.waistCm, unit('cm'))],
        ['neckCm', plain(patient.neckCm, unit('cm'))],
        ['referringPhysician', plain(patient.referringPhysician)],
        ['referringSpecialty', plain(patient.referringSpecialty)],
        ['clinicalDiagnosis', plain(patient.clinicalDiagnosis)],
      ],
    ],
  ]
  return sections
    .map(([section, facts]) => [section, facts.filter(([, value]) => Boolean(value))] as const)
    .filter(([, facts]) => facts.length > 0)
    .map(([section, facts]) => (
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
    ))
}
