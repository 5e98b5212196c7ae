'use client'

import { Button } from '@mantine/core'
import { type FormEvent, useRef } from 'react'

import { words } from '../../../../lib/words.ts'
import { Message } from '../../forms/Message.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import type { ChosenPatient } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'
import { useDuplicates } from './useDuplicates.ts'

const perhaps = words('Perhaps already registered', 'ربما سبق تسجيله', 'Quizá ya esté registrado')
const thisOne = words('It is this one', 'هو هذا', 'Es esta persona')

/** What of the typed is compared. */
const watched = ['firstName', 'lastName', 'phone', 'birthDate']

interface Props {
  organization: string
  onKnown: (patient: ChosenPatient) => void
}

/** A patient who calls for the first time, with those who may be the same person while one types. */
export const NewPatient = ({ onKnown, organization }: Props) => {
  const say = useSay()
  const { duplicates, look } = useDuplicates()
  const typed = useRef<Record<string, string>>({})
  const onInput = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement) || !watched.includes(target.name)) return
    typed.current = { ...typed.current, [target.name]: target.value }
    look({ ...typed.current, organization })
  }
  return (
    <div className="pc-stack" onInput={onInput}>
      <div className="pc-pair">
        <TextField
          autoComplete="off"
          autoFocus
          label={say(bookingWords.firstName)}
          maxLength={100}
          name="firstName"
          required
        />
        <TextField
          autoComplete="off"
          label={say(bookingWords.lastName)}
          maxLength={100}
          name="lastName"
          required
        />
        <TextField
          autoComplete="off"
          label={say(bookingWords.phone)}
          ltr
          maxLength={30}
          name="phone"
          type="tel"
        />
        <TextField
          autoComplete="off"
          description={say(bookingWords.birthDateHelp)}
          inputMode="numeric"
          label={say(bookingWords.birthDate)}
          ltr
          maxLength={10}
          name="birthDate"
        />
      </div>
      <div aria-live="polite">
        {duplicates.length > 0 && (
          <Message title={say(perhaps)} tone="attention">
            <ul className="pc-twins">
              {duplicates.slice(0, 4).map(({ birthDate, fileNumber, fullName, id }) => (
                <li key={id}>
                  <span>
                    <bdi>{fullName}</bdi>{' '}
                    <small>
                      <bdi>{[fileNumber, birthDate].filter(Boolean).join(' · ')}</bdi>
                    </small>
                  </span>
                  <Button
                    aria-label={`${say(thisOne)}: ${fullName} ${fileNumber ?? ''}`}
                    onClick={() =>
                      onKnown({ id, label: [fullName, fileNumber].filter(Boolean).join(' · ') })
                    }
                    size="compact-sm"
                    variant="light"
                  >
                    {say(thisOne)}
                  </Button>
                </li>
              ))}
            </ul>
          </Message>
        )}
      </div>
      <p className="pc-quiet">{say(bookingWords.registeredWith)}</p>
    </div>
  )
}
