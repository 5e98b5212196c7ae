import type { UIFieldServerProps } from 'payload'

import { OwnSeats } from './OwnSeats.tsx'

/** The seat meter on a form that adds somebody, so that a full house shows before the click. */
export const SeatsBeforeSaving = ({ i18n, id, payload, user }: UIFieldServerProps) =>
  id === undefined ? <OwnSeats i18n={i18n} payload={payload} user={user} /> : null
