import { Anchor } from '@mantine/core'

import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { Message } from '../../../../forms/Message.tsx'
import { PageLink } from '../../../../shell/PageLink.tsx'
import { CycleFacts } from '../../../exams/CycleFacts.tsx'
import { ExamPhase } from '../../../exams/ExamPhase.tsx'
import '../../../exams/exams.css'
import { ExamTrends } from '../../../exams/ExamTrends.tsx'
import { examWords } from '../../../exams/examWords.ts'
import { findClinicalRecord } from '../../../exams/findClinicalRecord.ts'
import { OtherCycles } from '../../../exams/OtherCycles.tsx'
import { QuickRegister } from '../../../exams/QuickRegister.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = titled(examWords.title)

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof examWords) => sayIn(language, examWords[name])
  const { id } = await params
  const asked = await readParam(searchParams, 'admission')
  const done = await readParam(searchParams, 'done')
  const record = await findClinicalRecord(id, asked)
  const { active, admission, admissions } = record
  const isEarlier = admission !== null && admission.id !== active
  const path = `/patients/${id}/exams`
  const here = isEarlier ? `${path}?admission=${admission.id}` : path
  const isSuspended = admissions.some(({ status }) => status === 'suspended')
  return (
    <>
      <h1 className="pc-hidden">{say('title')}</h1>
      {(done === 'registered' || done === 'saved') && (
        <Message role="status" tone="ok">
          {say(done)}
        </Message>
      )}
      {isEarlier && (
        <Message tone="info">
          {say('readOnly')}{' '}
          <Anchor component={PageLink} href={path} prefetch={false}>
            {say('toActive')}
          </Anchor>
        </Message>
      )}
      {admission ? (
        <>
          <CycleFacts cycle={admission} language={language} />
          {record.mayRegister && !isEarlier && (
            <QuickRegister
              admission={admission.id}
              here={here}
              language={language}
              patient={record.patient}
            />
          )}
          <ExamTrends exams={record.exams} language={language} />
        </>
      ) : (
        <Message tone="attention">
          {say(isSuspended ? 'suspendedCycle' : 'noCycle')}{' '}
          <Anchor component={PageLink} href={`/patients/${id}/admissions`} prefetch={false}>
            {say('toCycles')}
          </Anchor>
        </Message>
      )}
      <ExamPhase exams={record.exams} here={here} language={language} phase="intake" />
      <ExamPhase exams={record.exams} here={here} language={language} phase="program" />
      <OtherCycles language={language} record={record} />
    </>
  )
}

export default Page
