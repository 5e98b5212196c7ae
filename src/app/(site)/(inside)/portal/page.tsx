import { sayIn } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { Message } from '../../forms/Message.tsx'
import { readPage } from '../activity/findActivity.ts'
import { Pages } from '../people/Pages.tsx'
import { Trouble } from '../Trouble.tsx'
import { AskForOne } from './AskForOne.tsx'
import { findPlace } from './findPlace.ts'
import { NextAppointment } from './NextAppointment.tsx'
import { findPast, findUpcoming, PAST_ROWS } from './portalAppointments.ts'
import { portalWords } from './portalWords.ts'
import { requirePatient } from './requirePatient.ts'
import { VisitLink } from './VisitLink.tsx'

export const generateMetadata = titled(portalWords.title)

/** A patient's own appointments: the next one first, then what follows it, then what was. */
const Page = async ({ searchParams }: { searchParams: Params }) => {
  const { organization } = await requirePatient()
  const language = await findPageLanguage()
  const say = (name: keyof typeof portalWords) => sayIn(language, portalWords[name])
  const page = readPage(await readParam(searchParams, 'page'))
  const isAsked = (await readParam(searchParams, 'asked')) !== undefined
  const [upcoming, past, place] = await Promise.all([
    findUpcoming(),
    findPast(page),
    findPlace(organization),
  ])
  if (!upcoming.ok) return <Trouble errors={upcoming.errors} title={say('trouble')} />
  const [next, ...later] = upcoming.data.docs
  const shared = { language, timezone: organization.timezone }
  return (
    <>
      <div className="pc-title">
        <h1>{say('title')}</h1>
      </div>
      {isAsked && (
        <Message role="status" tone="ok">
          {say('asked')}
        </Message>
      )}
      {next ? (
        <NextAppointment appointment={next} place={place} {...shared} />
      ) : (
        <p className="pc-card pc-empty">{say('none')}</p>
      )}
      <AskForOne
        language={language}
        mayBook={organization.patientsMayBook === true}
        place={place}
      />
      {later.length > 0 && (
        <section>
          <h2>{say('later')}</h2>
          <ul className="pc-visits">
            {later.map((appointment) => (
              <VisitLink appointment={appointment} key={appointment.id} {...shared} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('past')}</h2>
        {past.ok && past.data.docs.length > 0 ? (
          <>
            <ul className="pc-visits">
              {past.data.docs.map((appointment) => (
                <VisitLink appointment={appointment} key={appointment.id} {...shared} />
              ))}
            </ul>
            <Pages
              addressOf={(to) => `/portal?page=${to}`}
              language={language}
              page={page}
              rows={PAST_ROWS}
              total={past.data.totalDocs}
            />
          </>
        ) : (
          <p className="pc-card pc-empty">{say(past.ok ? 'noPast' : 'trouble')}</p>
        )}
      </section>
    </>
  )
}

export default Page
