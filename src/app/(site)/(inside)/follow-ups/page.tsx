import { forbidden } from 'next/navigation'

import { calendarDateIn } from '../../../../lib/calendarDate.ts'
import { clock } from '../../../../lib/clock.ts'
import { sayIn, words } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { Message } from '../../forms/Message.tsx'
import { readPage } from '../activity/findActivity.ts'
import { admissionWords } from '../admissions/admissionWords.ts'
import { EndForm, StartForm } from '../admissions/CycleForms.tsx'
import { CycleHead } from '../admissions/CycleHead.tsx'
import { mayCycle } from '../admissions/cycleRights.ts'
import { Pages } from '../people/Pages.tsx'
import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { Trouble } from '../Trouble.tsx'
import { findManager } from './findManager.ts'
import { FollowUpFilter } from './FollowUpFilter.tsx'
import './follow-ups.css'
import { PatientCycles } from './PatientCycles.tsx'

export const generateMetadata = titled(admissionWords.manager)

const failed = words(
  'The patients could not be listed',
  'تعذّر عرض المرضى',
  'No se pudo mostrar a los pacientes',
)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof admissionWords) => sayIn(language, admissionWords[name])
  const person = await requirePerson()
  if (!may(person, 'exams', 'read') || person.user.role === 'patient') forbidden()
  const q = (await readParam(searchParams, 'q'))?.trim().slice(0, 100) ?? ''
  const page = readPage(await readParam(searchParams, 'page'))
  const asked = await findManager(q, page)
  const addressOf = (to: number): string => {
    const query = new URLSearchParams({ ...(q && { q }), ...(to > 1 && { page: String(to) }) })
    return query.size === 0 ? '/follow-ups' : `/follow-ups?${query.toString()}`
  }
  const here = addressOf(page)
  const today = calendarDateIn(person.organization?.timezone ?? 'UTC', clock.now())
  const docs = asked.ok ? asked.data.docs : []
  const done = await readParam(searchParams, 'done')
  const ending = await readParam(searchParams, 'end')
  const starting = await readParam(searchParams, 'start')
  const ended = docs
    .flatMap(({ admissions }) => admissions)
    .find(({ id, status }) => id === ending && status !== 'ended')
  const started = docs.find(({ id }) => id === starting)
  const shared = { language, next: here, today }
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>{say('manager')}</h1>
          <p>{say('managerHelp')}</p>
        </div>
      </div>
      {(done === 'ended' || done === 'started') && (
        <Message role="status" tone="ok">
          {say(done)}
        </Message>
      )}
      {ended && (
        <section className="pc-card pc-form">
          <h2>{say('endIt')}</h2>
          <EndForm {...shared} cycle={ended} />
        </section>
      )}
      {started && (
        <section className="pc-card pc-form">
          <h2>
            {say('start')}: <bdi>{started.fullName}</bdi>
          </h2>
          <StartForm {...shared} organization={started.organization} patient={started.id} />
        </section>
      )}
      <FollowUpFilter q={q} />
      {!asked.ok && <Trouble errors={asked.errors} title={sayIn(language, failed)} />}
      {asked.ok && docs.length === 0 && (
        <p className="pc-card pc-empty">{say(q ? 'nobody' : 'noPatients')}</p>
      )}
      {asked.ok && docs.length > 0 && (
        <>
          <table className="pc-table">
            <CycleHead language={language} />
            {docs.map((patient) => (
              <PatientCycles
                here={here}
                key={patient.id}
                language={language}
                mayMove={mayCycle(person, 'update', patient.organization)}
                mayStart={mayCycle(person, 'create', patient.organization)}
                patient={patient}
                today={today}
              />
            ))}
          </table>
          <Pages
            addressOf={addressOf}
            language={language}
            page={page}
            rows={asked.data.limit}
            total={asked.data.totalDocs}
          />
        </>
      )}
    </>
  )
}

export default Page
