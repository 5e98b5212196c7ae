import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { computeExam } from '../../../../../../exams/computeExam.ts'
import { findExam } from '../../../../../../exams/index.ts'
import { nextPath } from '../../../../../../lib/nextPath.ts'
import { sayMoment } from '../../../../../../lib/sayValues.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { Message } from '../../../../forms/Message.tsx'
import { BackLink } from '../../../BackLink.tsx'
import { findPatient } from '../../../patients/findPatient.ts'
import { PatientHeader } from '../../../patients/PatientHeader.tsx'
import { requirePerson } from '../../../person/requirePerson.ts'
import { changeExam } from '../../examActions.ts'
import { ExamFacts } from '../../ExamFacts.tsx'
import { ExamForm } from '../../ExamForm.tsx'
import '../../exams.css'
import { examWords } from '../../examWords.ts'
import { valuesOf } from '../../findClinicalRecord.ts'
import { findExamById } from '../../findExamById.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { found } = await findExamById((await params).id)
  const exam = findExam(found.kind)
  return exam ? { title: sayIn(await findPageLanguage(), exam.label) } : {}
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const { user } = await requirePerson()
  const { found, record } = await findExamById((await params).id)
  const exam = findExam(found.kind)
  if (!exam) notFound()
  const { timezone } = await findPatient(record.patient.id)
  const next = nextPath(
    await readParam(searchParams, 'next'),
    `/patients/${record.patient.id}/exams`,
  )
  const values = valuesOf(found)
  const basalAhi = record.admission?.basalAhi ?? 0
  const fill = (name: 'until' | 'windowOver' | 'notYours'): string =>
    sayIn(language, examWords[name])
      .replace('{when}', sayMoment(language, found.editableUntil, timezone))
      .replace('{hours}', String(record.editWindowHours))
  return (
    <>
      <PatientHeader id={record.patient.id} />
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, exam.label)}</h1>
          <p>
            {sayIn(language, examWords.registeredBy)}: <bdi>{found.registeredByName ?? '–'}</bdi>
            {' · '}
            {sayMoment(language, found.createdAt, timezone)}
          </p>
        </div>
      </div>
      {found.mayEdit ? (
        <div className="pc-card pc-form">
          {!user.isStaff && <p className="pc-quiet">{fill('until')}</p>}
          <ExamForm
            action={changeExam}
            basalAhi={basalAhi}
            computed={await computeExam(exam, values, basalAhi)}
            kind={exam.kind}
            revision={found.revision}
            performedOn={found.performedOn ?? ''}
            sends={{
              id: found.id,
              kind: exam.kind,
              patient: record.patient.id,
              next,
            }}
            values={values}
          />
        </div>
      ) : (
        <>
          <Message tone="info">
            {fill(found.registeredBy === user.id ? 'windowOver' : 'notYours')}
          </Message>
          <ExamFacts exam={exam} found={found} language={language} />
        </>
      )}
    </>
  )
}

export default Page
