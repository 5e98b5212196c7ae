import { forbidden } from 'next/navigation'

import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { ActivityTable } from '../../../activity/ActivityTable.tsx'
import { readPage } from '../../../activity/findActivity.ts'
import { Pages } from '../../../people/Pages.tsx'
import { requirePerson } from '../../../person/requirePerson.ts'
import { Trouble } from '../../../Trouble.tsx'
import { findPatient } from '../../findPatient.ts'
import { seesTrail } from '../../patientRights.ts'
import { patientWords } from '../../patientWords.ts'
import { ACTIVITY_ROWS, findPatientActivity } from './findPatientActivity.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = titled(patientWords.activity)

const Page = async ({ params, searchParams }: Props) => {
  const [person, language, { id }] = await Promise.all([
    requirePerson(),
    findPageLanguage(),
    params,
  ])
  if (!seesTrail(person)) forbidden()
  const page = readPage(await readParam(searchParams, 'page'))
  const [asked, { timezone }] = await Promise.all([
    findPatientActivity(id, page, language),
    findPatient(id),
  ])
  const say = (name: keyof typeof patientWords) => sayIn(language, patientWords[name])
  if (!asked.ok) return <Trouble errors={asked.errors} title={say('trouble')} />
  const { docs, totalDocs } = asked.data
  return (
    <>
      <h1 className="pc-hidden">{say('activity')}</h1>
      <ActivityTable
        docs={docs}
        empty={say('noActivity')}
        language={language}
        timezone={timezone}
      />
      <Pages
        addressOf={(to) => `/patients/${id}/activity?page=${to}`}
        language={language}
        page={page}
        rows={ACTIVITY_ROWS}
        total={totalDocs}
      />
    </>
  )
}

export default Page
