import { forbidden } from 'next/navigation'

import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { BackLink } from '../../BackLink.tsx'
import { may } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { findChoices } from '../findChoices.ts'
import { addStaff } from '../saveStaff.ts'
import { StaffForm } from '../StaffForm.tsx'
import { staffWords } from '../staffWords.ts'

export const generateMetadata = titled(staffWords.add)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const me = await requirePerson()
  if (!may(me, 'staff', 'create')) forbidden()
  const next = nextPath(await readParam(searchParams, 'next'), '/staff')
  return (
    <>
      <BackLink href={next} language={language} />
      <div className="pc-title">
        <h1>{sayIn(language, staffWords.add)}</h1>
      </div>
      <div className="pc-card pc-form">
        <StaffForm {...await findChoices(me)} action={addStaff} language={language} next={next} />
      </div>
    </>
  )
}

export default Page
