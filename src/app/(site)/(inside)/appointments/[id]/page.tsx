import { Button } from '@mantine/core'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayMoment } from '../../../../../lib/sayValues.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { Message } from '../../../forms/Message.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { ActivityTable } from '../../activity/ActivityTable.tsx'
import { BackLink } from '../../BackLink.tsx'
import { PatientHeader } from '../../patients/PatientHeader.tsx'
import { may, reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { StatusSteps } from '../StatusSteps.tsx'
import { findVisit } from './findVisit.ts'
import { findVisitActivity } from './findVisitActivity.ts'
import { PreviousVisit } from './PreviousVisit.tsx'
import { PrintLinks } from './PrintLinks.tsx'
import { RecordsForm } from './RecordsForm.tsx'
import { RecordTexts } from './RecordTexts.tsx'
import './visit.css'
import { VisitFacts } from './VisitFacts.tsx'
import { VisitNote } from './VisitNote.tsx'
import { type VisitWord, visitWords } from './visitWords.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  await requirePerson()
  const { patient } = await findVisit((await params).id)
  return { title: `${sayIn(await findPageLanguage(), visitWords.visit)} · ${patient.fullName}` }
}

const Page = async ({ params, searchParams }: Props) => {
  const [{ id }, me, language] = await Promise.all([params, requirePerson(), findPageLanguage()])
  if (me.user.role === 'patient') redirect(`/portal/appointments/${id}`)
  const say = (name: VisitWord) => sayIn(language, visitWords[name])
  // Whose trail is only their own has nothing to see here.
  const seesTrail = ['all', 'org'].includes(reachOf(me, 'audit-events', 'read') ?? '')
  const [visit, activity] = await Promise.all([
    findVisit(id),
    seesTrail ? findVisitActivity(id, language) : null,
  ])
  const { appointment, editable, isFrozen, mayUnlock, organization, patient, records } = visit
  const next = nextPath(await readParam(searchParams, 'next'), '/appointments')
  const mayWrite = may(me, 'appointments', 'update')
  const readsRecords = Object.keys(records).length > 0
  const writesRecords = editable.length > 0 || mayUnlock
  const booking = new URLSearchParams({
    patient: patient.id,
    doctor: appointment.doctor,
    next: `/appointments/${id}`,
  })
  const isOver = appointment.status === 'canceled' || appointment.status === 'no_show'
  return (
    <>
      <PatientHeader id={patient.id} />
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <h1>
          {say('visit')} ·{' '}
          <bdi>{sayMoment(language, appointment.startsAt, organization.timezone)}</bdi>
        </h1>
        {mayWrite && (
          <StatusSteps
            id={id}
            patientName={patient.fullName}
            revision={appointment.revision}
            status={appointment.status}
            // Completing here stores what was typed; the other way would freeze it unsaved.
            {...(editable.length > 0 && { hides: ['completed'] })}
          />
        )}
      </div>
      {(await readParam(searchParams, 'done')) === 'completed' && mayUnlock && (
        <Message role="status" tone="ok">
          {say('completed')}
        </Message>
      )}
      <div className="pc-actions pc-visit__actions">
        <span className="pc-quiet">{say('print')}:</span>
        <PrintLinks language={language} visit={visit} />
        {may(me, 'appointments', 'create') && (
          <Button
            component={PageLink}
            href={`/appointments/create?${booking.toString()}`}
            prefetch={false}
            size="sm"
            variant="light"
          >
            {say('bookNext')}
          </Button>
        )}
      </div>
      <div className="pc-visit">
        {readsRecords && (
          <section className="pc-card pc-visit__records">
            <h2>{say('records')}</h2>
            {writesRecords ? (
              <RecordsForm
                editable={editable}
                id={id}
                isFrozen={isFrozen}
                mayComplete={mayWrite && !isOver}
                mayUnlock={mayUnlock}
                next={next}
                records={records}
                unlock={visit.unlock}
              />
            ) : (
              <RecordTexts language={language} records={records} />
            )}
          </section>
        )}
        <PreviousVisit
          language={language}
          previous={visit.previous}
          timezone={organization.timezone}
        />
        <VisitFacts language={language} visit={visit} />
        {'note' in appointment && (
          <VisitNote
            appointment={appointment}
            hasPanel={me.user.isStaff === true}
            language={language}
            mayWrite={mayWrite}
          />
        )}
      </div>
      {activity && (
        <section className="pc-section">
          <h2>{say('activity')}</h2>
          <ActivityTable
            docs={activity}
            empty={say('noActivity')}
            language={language}
            timezone={organization.timezone}
          />
        </section>
      )}
    </>
  )
}

export default Page
