import { Button } from '@mantine/core'
import { notFound } from 'next/navigation'

import { Chip } from '../../../../../../admin/cells/Chip.tsx'
import { appointmentStatuses } from '../../../../../../lib/clinicChoices.ts'
import { sayMoney } from '../../../../../../lib/sayValues.ts'
import { sayIn, words } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { PageLink } from '../../../../shell/PageLink.tsx'
import { BackLink } from '../../../BackLink.tsx'
import { Trouble } from '../../../Trouble.tsx'
import { findPlace } from '../../findPlace.ts'
import { PlaceLines } from '../../PlaceLines.tsx'
import { isCancelable } from '../../portalAppointments.ts'
import { portalWords, statusMeanings } from '../../portalWords.ts'
import { requirePatient } from '../../requirePatient.ts'
import { sayWhen } from '../../sayWhen.ts'
import { CancelForm } from './CancelForm.tsx'
import { findVisit } from './findVisit.ts'
import { VisitRecords } from './VisitRecords.tsx'

const said = {
  title: words('Appointment', 'الموعد', 'Cita'),
  cost: words('Cost', 'التكلفة', 'Costo'),
  reason: words('Reason', 'السبب', 'Motivo'),
  cancelReason: words('Reason of cancellation', 'سبب الإلغاء', 'Motivo de cancelación'),
  slip: words('Print this appointment', 'طباعة هذا الموعد', 'Imprimir esta cita'),
}

export const generateMetadata = titled(said.title)

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

/** One appointment of the patient: when, with whom, where, what the doctor wrote, and the way out. */
const Page = async ({ params, searchParams }: Props) => {
  const { organization } = await requirePatient()
  const { id } = await params
  const language = await findPageLanguage()
  const [asked, place] = await Promise.all([findVisit(id), findPlace(organization)])
  if (!asked.ok && (asked.status === 404 || asked.status === 400)) notFound()
  if (!asked.ok)
    return <Trouble errors={asked.errors} title={sayIn(language, portalWords.trouble)} />
  const { appointment } = asked.data
  const { cancelReason, cost, doctorName, reason, startsAt, status } = appointment
  const { timezone, currency } = asked.data.organization
  const { away, day, time } = sayWhen(language, startsAt, timezone)
  const isAhead = status === 'pending' || status === 'confirmed' || status === 'checked_in'
  const facts = [
    [said.reason, reason],
    [said.cost, typeof cost === 'number' ? sayMoney(language, cost, currency) : null],
    [said.cancelReason, cancelReason],
  ] as const
  return (
    <>
      <BackLink href="/portal" language={language} />
      <section className="pc-soon">
        <h1>
          {day} {sayIn(language, portalWords.at)} <bdi dir="ltr">{time}</bdi>
        </h1>
        <p>
          {sayIn(language, portalWords.with)} <bdi>{doctorName}</bdi>
          <span className="pc-quiet"> · {away}</span>
        </p>
        <PlaceLines place={place} />
        <p>
          <Chip label={sayIn(language, appointmentStatuses[status])} value={status} />{' '}
          <span className="pc-quiet">{sayIn(language, statusMeanings[status])}</span>
        </p>
        {facts.some(([, value]) => value) && (
          <dl className="pc-facts">
            {facts.map(
              ([label, value]) =>
                value && (
                  <div key={label.en}>
                    <dt>{sayIn(language, label)}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ),
            )}
          </dl>
        )}
        {isAhead && (
          <div className="pc-buttons">
            <Button
              component={PageLink}
              href={`/portal/appointments/${appointment.id}/print/slip`}
              prefetch={false}
              size="md"
              variant="light"
            >
              {sayIn(language, said.slip)}
            </Button>
          </div>
        )}
      </section>
      {(isAhead || status === 'completed') && (
        <VisitRecords isAhead={isAhead} language={language} visit={asked.data} />
      )}
      {isCancelable(appointment) && (
        <CancelForm
          id={appointment.id}
          isOpen={(await readParam(searchParams, 'cancel')) !== undefined}
          language={language}
        />
      )}
    </>
  )
}

export default Page
