import { z } from 'zod'

import { roles, roleWords } from '../../../../../access/roles.ts'
import { sayMoment } from '../../../../../lib/sayValues.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { readPage } from '../../activity/findActivity.ts'
import { Pages } from '../../people/Pages.tsx'
import { Trouble } from '../../Trouble.tsx'
import { portalWords } from '../portalWords.ts'
import { requirePatient } from '../requirePatient.ts'

const ROWS = 20

const said = {
  title: words('Who opened my record', 'من اطّلع على سجلي', 'Quién abrió mi historia'),
  lead: words(
    'Everybody who looked into your record or changed it, the latest first.',
    'كل من اطّلع على سجلك أو عدّله، الأحدث أولًا.',
    'Todas las personas que abrieron o cambiaron su historia, lo más reciente primero.',
  ),
  none: words(
    'Nobody has opened your record yet.',
    'لم يطّلع أحد على سجلك بعد.',
    'Nadie ha abierto su historia todavía.',
  ),
  you: words('You', 'أنت', 'Usted'),
  system: words('The system', 'النظام', 'El sistema'),
}

export const generateMetadata = titled(said.title)

const activity = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      text: z.string(),
      actorName: z.string().nullable(),
      role: z.enum(roles).nullable(),
      isOwn: z.boolean(),
    }),
  ),
  totalDocs: z.number(),
})

/** The patient's own access log: who, what and when, in words. */
const Page = async ({ searchParams }: { searchParams: Params }) => {
  const { organization } = await requirePatient()
  const language = await findPageLanguage()
  const page = readPage(await readParam(searchParams, 'page'))
  const asked = await askApi(`/api/user/me/record-activity?page=${page}&limit=${ROWS}`, {
    answer: activity,
  })
  if (!asked.ok)
    return <Trouble errors={asked.errors} title={sayIn(language, portalWords.trouble)} />
  const { docs, totalDocs } = asked.data
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, said.title)}</h1>
          <p>{sayIn(language, said.lead)}</p>
        </div>
      </div>
      {docs.length === 0 ? (
        <p className="pc-card pc-empty">{sayIn(language, said.none)}</p>
      ) : (
        <ul className="pc-seen">
          {docs.map(({ actorName, at, id, isOwn, role, text }) => (
            <li key={id}>
              <strong>
                {isOwn ? (
                  sayIn(language, said.you)
                ) : (
                  <bdi>{actorName ?? sayIn(language, said.system)}</bdi>
                )}
                {!isOwn && role !== null && <span> · {sayIn(language, roleWords[role])}</span>}
              </strong>
              <div>{text}</div>
              <span>
                <time dateTime={at}>{sayMoment(language, at, organization.timezone)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pages
        addressOf={(to) => `/portal/activity?page=${to}`}
        language={language}
        page={page}
        rows={ROWS}
        total={totalDocs}
      />
    </>
  )
}

export default Page
