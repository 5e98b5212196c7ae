import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActivityTable } from '../../activity/ActivityTable.tsx'
import { ACTIVITY_ROWS, findActivity, readPage } from '../../activity/findActivity.ts'
import { Pages } from '../../people/Pages.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { Trouble } from '../../Trouble.tsx'
import { AccountTabs } from '../AccountTabs.tsx'

const title = words('My activity', 'نشاطي', 'Mi actividad')
const trouble = words(
  'The activity could not be loaded.',
  'تعذر تحميل النشاط.',
  'No se pudo cargar la actividad.',
)

export const generateMetadata = titled(title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const page = readPage(await readParam(searchParams, 'page'))
  const { user } = await requirePerson()
  const asked = await findActivity(user.id, page)
  return (
    <>
      <AccountTabs language={language} />
      {asked.ok ? (
        <>
          <ActivityTable docs={asked.data.docs} language={language} />
          <Pages
            addressOf={(to) => `/account/activity?page=${to}`}
            language={language}
            page={page}
            rows={ACTIVITY_ROWS}
            total={asked.data.totalDocs}
          />
        </>
      ) : (
        <Trouble errors={asked.errors} title={sayIn(language, trouble)} />
      )}
    </>
  )
}

export default Page
