import { Anchor } from '@mantine/core'
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'

import { computeExam } from '../../../../../../exams/computeExam.ts'
import { findExam } from '../../../../../../exams/index.ts'
import { calendarDateIn } from '../../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../../lib/clock.ts'
import { nextPath } from '../../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { Message } from '../../../../forms/Message.tsx'
import { PageLink } from '../../../../shell/PageLink.tsx'
import { BackLink } from '../../../BackLink.tsx'
import { findPatient } from '../../../patients/findPatient.ts'
import { PatientHeader } from '../../../patients/PatientHeader.tsx'
import { may } from '../../../person/reachOf.ts'
import { requirePerson } from '../../../person/requirePerson.ts'
import { registerExam } from '../../examActions.ts'
import { ExamForm } from '../../ExamForm.tsx'
import '../../exams.css'
import { examWords } from '../../examWords.ts'
import { findClinicalRecord } from '../../findClinicalRecord.ts'
import { PatientQuestion } from '../../PatientQuestion.tsx'

interface Props {
  params: Promise<{ kind: string }>
  searchParams: Params
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const exam = findExam((await params).kind)
  return exam ? { title: sayIn(await findPageLanguage(), exam.label) } : {}
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const exam = findExam((await params).kind)
  if (!exam) notFound()
  if (!may(await requirePerson(), 'exams', 'create')) forbidden()
  const title = <h1>{sayIn(language, exam.label)}</h1>
  const patient = await readParam(searchParams, 'patient')
  const wanted = await readParam(searchParams, 'next')
  if (!patient)
    return (
      <>
        <div className="pc-title">{title}</div>
        <PatientQuestion kind={exam.kind} language={language} next={wanted} />
      </>
    )
  const next = nextPath(wanted, `/patients/${patient}/exams`)
  const [record, { timezone }] = await Promise.all([
    findClinicalRecord(patient),
    findPatient(patient),
  ])
  const { admission } = record
  if (admission && !record.mayRegister) forbidden()
  return (
    <>
      <PatientHeader id={patient} />
      <BackLink href={next} language={language} />
      <div className="pc-title">{title}</div>
      {admission ? (
        <div className="pc-card pc-form">
          <ExamForm
            action={registerExam}
            basalAhi={admission.basalAhi}
            computed={await computeExam(exam, {}, admission.basalAhi)}
            kind={exam.kind}
            performedOn={calendarDateIn(timezone, clock.now())}
            sends={{
              kind: exam.kind,
              patient: record.patient.id,
              admission: admission.id,
              organization: record.patient.organization,
              next,
            }}
            values={{}}
          />
        </div>
      ) : (
        <Message tone="attention">
          {say('noCycle')}{' '}
          <Anchor component={PageLink} href={`/patients/${patient}/admissions`} prefetch={false}>
            {say('toCycles')}
          </Anchor>
        </Message>
      )}
    </>
  )
}

export default Page
