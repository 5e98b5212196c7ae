import { Button } from '@mantine/core'
import type { Metadata } from 'next'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { Message } from '../../../forms/Message.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { BackLink } from '../../BackLink.tsx'
import { may } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { findPatient } from '../findPatient.ts'
import { namePatient } from '../namePatient.ts'
import { mayWithPatient } from '../patientRights.ts'
import { patientWords } from '../patientWords.ts'
import { AccountCard } from './AccountCard.tsx'
import { Around } from './Around.tsx'
import { overviewWords } from './overviewWords.ts'
import { PatientFacts } from './PatientFacts.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: namePatient((await findPatient((await params).id)).patient, await findPageLanguage())[0],
})

const Page = async ({ params, searchParams }: Props) => {
  const [person, language, { id }] = await Promise.all([
    requirePerson(),
    findPageLanguage(),
    params,
  ])
  const found = await findPatient(id)
  const { patient } = found
  const back = nextPath(await readParam(searchParams, 'next'), '/patients')
  const done = await readParam(searchParams, 'done')
  return (
    <>
      <h1 className="pc-hidden">{namePatient(patient, language)[0]}</h1>
      <div className="pc-title">
        <div>
          <BackLink href={back} language={language} />
        </div>
        {mayWithPatient(person, 'update', patient.organization) && (
          <Button
            component={PageLink}
            href={`/patients/${id}/edit?next=${encodeURIComponent(back)}`}
            prefetch={false}
            variant="default"
          >
            {sayIn(language, patientWords.edit)}
          </Button>
        )}
        {may(person, 'appointments', 'create') && (
          <Button
            component={PageLink}
            href={`/appointments/create?patient=${id}&next=/patients/${id}`}
            prefetch={false}
          >
            {sayIn(language, overviewWords.book)}
          </Button>
        )}
      </div>
      {(done === 'saved' || done === 'created') && (
        <Message role="status" tone="ok">
          {sayIn(language, patientWords[done])}
        </Message>
      )}
      <Around found={found} language={language} />
      <div className="pc-known">
        <PatientFacts found={found} language={language} />
        <AccountCard
          found={found}
          isManaged={mayWithPatient(person, 'create', patient.organization)}
          language={language}
        />
      </div>
    </>
  )
}

export default Page
