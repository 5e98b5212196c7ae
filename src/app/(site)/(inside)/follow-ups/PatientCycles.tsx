import { Anchor } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { sayIn } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { admissionWords } from '../admissions/admissionWords.ts'
import { CYCLE_COLUMNS } from '../admissions/CycleHead.tsx'
import { StartForm } from '../admissions/CycleForms.tsx'
import { type CyclePlace, CycleRow } from '../admissions/CycleRow.tsx'
import { FormDialog } from '../admissions/FormDialog.tsx'
import { namePatient } from '../patients/namePatient.ts'
import type { PatientWithCycles } from './findManager.ts'

interface Props extends Omit<CyclePlace, 'patientName'> {
  patient: PatientWithCycles
  mayStart: boolean
}

/** A patient and below all cycles, newest first: a new one can be started where none is open. */
export const PatientCycles = ({ mayStart, patient, ...place }: Props) => {
  const { here, language, today } = place
  const [name, other] = namePatient(patient, language)
  const isOpen = patient.admissions.some(({ status }) => status !== 'ended')
  const isRunning = patient.admissions.some(({ status }) => status === 'active')
  return (
    <tbody>
      <tr className="pc-group">
        <th colSpan={CYCLE_COLUMNS} scope="rowgroup">
          <div>
            <Anchor component={PageLink} href={`/patients/${patient.id}/exams`} prefetch={false}>
              <bdi>{name}</bdi>
            </Anchor>
            <span className="pc-quiet">
              {[other, patient.fileNumber, patient.documentNumber]
                .filter((part) => part)
                .map((part) => (
                  <bdi key={part}>{part}</bdi>
                ))}
            </span>
            {isRunning && <Chip label={sayIn(language, admissionWords.running)} value="active" />}
            {!isOpen && mayStart && (
              <FormDialog
                href={`${here}${here.includes('?') ? '&' : '?'}start=${patient.id}`}
                label={sayIn(language, admissionWords.start)}
                name={name}
              >
                <StartForm
                  language={language}
                  next={here}
                  organization={patient.organization}
                  patient={patient.id}
                  today={today}
                />
              </FormDialog>
            )}
          </div>
        </th>
      </tr>
      {patient.admissions.map((cycle) => (
        <CycleRow {...place} cycle={cycle} key={cycle.id} patientName={name} />
      ))}
    </tbody>
  )
}
