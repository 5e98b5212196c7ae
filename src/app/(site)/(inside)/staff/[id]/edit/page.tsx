import { forbidden } from 'next/navigation'

import { nextPath } from '../../../../../../lib/nextPath.ts'
import { type Params, readParam } from '../../../../asking/readParam.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { BackLink } from '../../../BackLink.tsx'
import { requirePerson } from '../../../person/requirePerson.ts'
import { sayIn } from '../../../../../../lib/words.ts'
import { titled } from '../../../../(public)/titled.ts'
import { findChoices } from '../../findChoices.ts'
import { changeStaff } from '../../saveStaff.ts'
import { StaffForm } from '../../StaffForm.tsx'
import { mayEdit } from '../../staffRights.ts'
import { namesOf } from '../../staffRow.ts'
import { staffWords } from '../../staffWords.ts'
import { findStaffById, idOf } from '../findStaffById.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Params
}

export const generateMetadata = titled(staffWords.edit)

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const me = await requirePerson()
  const { id } = await params
  const [found, choices] = await Promise.all([findStaffById(id), findChoices(me)])
  if (!mayEdit(me, idOf(found.organization))) forbidden()
  const next = nextPath(await readParam(searchParams, 'next'), '/staff')
  return (
    <>
      <BackLink href={`/staff/${id}?next=${encodeURIComponent(next)}`} language={language} />
      <div className="pc-title">
        <h1>
          {sayIn(language, staffWords.edit)}: <bdi>{namesOf(found, language)[0]}</bdi>
        </h1>
      </div>
      <div className="pc-card pc-form">
        <StaffForm
          {...choices}
          action={changeStaff}
          found={found}
          language={language}
          next={next}
        />
      </div>
    </>
  )
}

export default Page
