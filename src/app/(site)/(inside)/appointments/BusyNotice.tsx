'use client'

import { Button, Checkbox } from '@mantine/core'

import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import type { Busy, Terms } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'
import { saySoon } from './saySoon.ts'

interface Props {
  busy: Busy
  terms: Terms
  onTake: (doctor: string, startsAt: string) => void
}

/** The time is taken: who is free next, and the choice to book all the same. */
export const BusyNotice = ({ busy, onTake, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  return (
    <Message title={say(bookingWords.busy).replace('{doctor}', busy.doctor)} tone="attention">
      {busy.free.length > 0 && (
        <>
          <p className="pc-busy__head">{say(bookingWords.freeNext)}:</p>
          <ul className="pc-twins">
            {busy.free.map(({ doctor, name, startsAt }) => (
              <li key={`${doctor} ${startsAt}`}>
                <span>
                  <bdi>{name}</bdi> · {saySoon(language, startsAt, terms)}
                </span>
                <Button
                  aria-label={`${say(bookingWords.take)}: ${name}, ${saySoon(language, startsAt, terms)}`}
                  onClick={() => onTake(doctor, startsAt)}
                  size="compact-sm"
                  variant="light"
                >
                  {say(bookingWords.take)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Checkbox
        description={say(bookingWords.overbookHelp)}
        label={say(bookingWords.overbook)}
        mt="sm"
        name="overbooked"
        value="true"
      />
    </Message>
  )
}
