'use client'

import { Button } from '@mantine/core'

import { useEffect, useRef, useState } from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { useSentField } from '../../forms/ActionForm.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import { PageLink } from '../../shell/PageLink.tsx'
import { PatientPicker } from '../patients/PatientPicker.tsx'
import { sayPatientLine } from '../patients/sayPatientLine.ts'
import type { ChosenPatient } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'
import { NewPatient } from './NewPatient.tsx'

interface Props {
  chosen: ChosenPatient | null
  isNew: boolean
  mayRegister: boolean
  onChoose: (patient: ChosenPatient | null) => void
  onNew: (isNew: boolean) => void
  organization: string
}

/** Who the appointment is for: found, already known, or registered here. */
export const PatientPart = ({
  chosen,
  isNew,
  mayRegister,
  onChoose,
  onNew,
  organization,
}: Props) => {
  const say = useSay()
  const hydrated = useHydrated()
  const { error, id } = useSentField('patient')
  const [given] = useState(chosen?.id)
  const other = useRef<HTMLButtonElement>(null)
  // The field that had the focus is gone once somebody is chosen with it.
  useEffect(() => {
    if (chosen && chosen.id !== given) other.current?.focus()
  }, [chosen, given])
  if (chosen)
    return (
      <div className="pc-chosen" id={id} tabIndex={-1}>
        <input name="patient" type="hidden" value={chosen.id} />
        <strong>
          <bdi>{chosen.label}</bdi>
        </strong>
        {hydrated && (
          <Button onClick={() => onChoose(null)} ref={other} size="compact-sm" variant="subtle">
            {say(bookingWords.anotherPatient)}
          </Button>
        )}
        {error !== undefined && <p className="pc-doctors__error">{error}</p>}
      </div>
    )
  return (
    <div className="pc-stack">
      {isNew ? (
        <>
          <input name="isNew" type="hidden" value="1" />
          <NewPatient onKnown={onChoose} organization={organization} />
        </>
      ) : (
        <PatientPicker
          autoFocus
          label={say(bookingWords.findPatient)}
          name="patient"
          onChoose={(patient) =>
            onChoose(patient && { id: patient.id, label: sayPatientLine(patient) })
          }
        />
      )}
      <noscript>
        <p className="pc-quiet">
          <PageLink href="/patients">{say(bookingWords.withoutScript)}</PageLink>
        </p>
      </noscript>
      {mayRegister && (
        <Button onClick={() => onNew(!isNew)} type="button" variant="default">
          {say(isNew ? bookingWords.knownPatient : bookingWords.newPatient)}
        </Button>
      )}
    </div>
  )
}
