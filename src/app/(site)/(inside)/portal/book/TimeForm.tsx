import { Button } from '@mantine/core'

import { calendarDateIn } from '../../../../../lib/calendarDate.ts'
import { sayMoment } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import type { Available } from '../../appointments/availability.ts'
import { SlotPicker } from '../../appointments/SlotPicker.tsx'
import { askForAppointment } from './askForAppointment.ts'
import { bookWords } from './bookWords.ts'

interface Props {
  addressOf: (day: string) => string
  doctor: string
  found: Available
  language: Language
  next: string | undefined
}

/** The free times of the day with the request that is sent, or the way to the next day that has some. */
export const TimeForm = ({ addressOf, doctor, found, language, next }: Props) => {
  const { date, nextFreeAt, slots, timezone } = found
  const times = (
    <SlotPicker
      date={date}
      doctor={doctor}
      initial={found}
      // Times that were taken meanwhile disappear.
      key={`${date} ${slots.map(({ startsAt }) => startsAt).join(' ')}`}
      name="startsAt"
    />
  )
  if (slots.length > 0)
    return (
      <ActionForm action={askForAppointment} submit={sayIn(language, bookWords.submit)}>
        <input name="doctor" type="hidden" value={doctor} />
        <input name="next" type="hidden" value={next ?? ''} />
        {times}
        <TextField
          description={sayIn(language, bookWords.reasonHelp)}
          label={sayIn(language, bookWords.reason)}
          maxLength={200}
          name="reason"
        />
      </ActionForm>
    )
  return (
    <>
      {times}
      {nextFreeAt && (
        <p>
          <Button
            component={PageLink}
            fullWidth
            href={addressOf(calendarDateIn(timezone, new Date(nextFreeAt)))}
            prefetch={false}
            size="md"
            variant="light"
          >
            {sayIn(language, bookWords.nextFree)} {sayMoment(language, nextFreeAt, timezone)}
          </Button>
        </p>
      )}
    </>
  )
}
