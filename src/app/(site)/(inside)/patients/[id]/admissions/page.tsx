import { notFound } from 'next/navigation'
import { z } from 'zod'

import { calendarDateIn } from '../../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../../lib/clock.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { askApi } from '../../../../asking/askApi.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { Message } from '../../../../forms/Message.tsx'
import { admissionWords } from '../../../admissions/admissionWords.ts'
import { EndForm, StartForm } from '../../../admissions/CycleForms.tsx'
import { mayCycle } from '../../../admissions/cycleRights.ts'
import { CycleHead } from '../../../admissions/CycleHead.tsx'
import { CycleRow } from '../../../admissions/CycleRow.tsx'
import { foundCycle } from '../../../admissions/foundCycle.ts'
import { requirePerson } from '../../../person/requirePerson.ts'
import { findPatient } from '../../findPatient.ts'
import { namePatient } from '../../namePatient.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = titled(admissionWords.title)

const listed = z.object({ docs: z.array(foundCycle) })

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof admissionWords) => sayIn(language, admissionWords[name])
  const person = await requirePerson()
  const { id } = await params
  const query = `where[patient][equals]=${encodeURIComponent(id)}&sort=-startDate&limit=100&depth=0`
  const [{ patient, timezone }, asked] = await Promise.all([
    findPatient(id),
    askApi(`/api/admissions?${query}`, { answer: listed }),
  ])
  if (!asked.ok) notFound()
  const { docs } = asked.data
  const [name] = namePatient(patient, language)
  const here = `/patients/${id}/admissions`
  const shared = { language, next: here, today: calendarDateIn(timezone, clock.now()) }
  const mayMove = mayCycle(person, 'update', patient.organization)
  const isOpen = docs.some(({ status }) => status !== 'ended')
  const mayStart = !isOpen && mayCycle(person, 'create', patient.organization)
  const done = await readParam(searchParams, 'done')
  const ending = await readParam(searchParams, 'end')
  const ended = docs.find((cycle) => cycle.id === ending && cycle.status !== 'ended')
  return (
    <>
      <h1 className="pc-hidden">{say('title')}</h1>
      {(done === 'ended' || done === 'started') && (
        <Message role="status" tone="ok">
          {say(done)}
        </Message>
      )}
      {mayMove && ended && (
        <section className="pc-card pc-form">
          <h2>{say('endIt')}</h2>
          <EndForm {...shared} cycle={ended} />
        </section>
      )}
      {mayStart && (
        <section className="pc-card pc-form">
          <h2>{say('start')}</h2>
          <StartForm {...shared} organization={patient.organization} patient={patient.id} />
        </section>
      )}
      <section className="pc-section">
        {docs.length === 0 ? (
          <p className="pc-card pc-empty">{say(mayStart ? 'none' : 'noneRead')}</p>
        ) : (
          <table className="pc-table">
            <CycleHead language={language} />
            <tbody>
              {docs.map((cycle) => (
                <CycleRow
                  cycle={cycle}
                  here={here}
                  key={cycle.id}
                  language={language}
                  mayMove={mayMove}
                  patientName={name}
                  today={shared.today}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

export default Page
