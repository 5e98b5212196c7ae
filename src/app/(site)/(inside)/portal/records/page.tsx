import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { admissionStatuses } from '../../../../../lib/clinicChoices.ts'
import { sayDay } from '../../../../../lib/sayValues.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { readPage } from '../../activity/findActivity.ts'
import { Pages } from '../../people/Pages.tsx'
import { Trouble } from '../../Trouble.tsx'
import { portalWords } from '../portalWords.ts'
import { requirePatient } from '../requirePatient.ts'
import { ExamCard } from './ExamCard.tsx'
import { EXAM_ROWS, findExams, findProgram } from './findExams.ts'

const said = {
  title: words('My exams', 'فحوصاتي', 'Mis exámenes'),
  lead: words(
    'What was measured and noted, the latest first. Ask your doctor what it means for you.',
    'ما قيس وسُجّل، الأحدث أولًا. اسأل طبيبك عما يعنيه لك.',
    'Lo que se midió y anotó, lo más reciente primero. Pregunte a su médico qué significa para usted.',
  ),
  none: words(
    'No exam has been registered yet.',
    'لم يُسجّل أي فحص بعد.',
    'Todavía no hay exámenes registrados.',
  ),
  program: words('Programme', 'البرنامج', 'Programa'),
  since: words('Since', 'منذ', 'Desde'),
  month: words('month', 'الشهر', 'mes'),
}

export const generateMetadata = titled(said.title)

/** The patient's own exams, read-only, and how long they have been in the programme. */
const Page = async ({ searchParams }: { searchParams: Params }) => {
  await requirePatient()
  const language = await findPageLanguage()
  const page = readPage(await readParam(searchParams, 'page'))
  const [asked, program] = await Promise.all([findExams(page), findProgram()])
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
      {program && (
        <section className="pc-record">
          <h2>{sayIn(language, said.program)}</h2>
          <p>
            <Chip
              label={sayIn(language, admissionStatuses[program.status])}
              value={program.status}
            />{' '}
            {sayIn(language, said.since)} {sayDay(language, program.startDate)}
            {program.status === 'active' &&
              program.programMonth !== null &&
              program.programMonth !== undefined &&
              ` · ${sayIn(language, said.month)} ${program.programMonth}`}
          </p>
        </section>
      )}
      {docs.length === 0 ? (
        <p className="pc-card pc-empty pc-section">{sayIn(language, said.none)}</p>
      ) : (
        docs.map((exam) => <ExamCard exam={exam} key={exam.id} language={language} />)
      )}
      <Pages
        addressOf={(to) => `/portal/records?page=${to}`}
        language={language}
        page={page}
        rows={EXAM_ROWS}
        total={totalDocs}
      />
    </>
  )
}

export default Page
