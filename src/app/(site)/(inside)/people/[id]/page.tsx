import type { Metadata } from 'next'

import { mayManage } from '../../../../../admin/accounts/accountActions.ts'
import { nextPath } from '../../../../../lib/nextPath.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { namePerson } from '../../person/namePerson.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { AccountButtons } from '../AccountButtons.tsx'
import { findPersonById } from './findPersonById.ts'
import { GroupsForm } from './GroupsForm.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonHead } from './PersonHead.tsx'

const account = words('Account', 'الحساب', 'Cuenta')
const details = words('Details', 'التفاصيل', 'Datos')
const above = words(
  'This account is managed by others; you can look at it.',
  'يدير هذا الحساب آخرون؛ يمكنك الاطلاع عليه.',
  'Otros administran esta cuenta; usted puede verla.',
)

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: namePerson(await findPersonById((await params).id)),
})

const Page = async ({ params, searchParams }: Props) => {
  const language = await findPageLanguage()
  const me = await requirePerson()
  const found = await findPersonById((await params).id)
  const { next } = await searchParams
  const isManaged = mayManage(me.user, found)
  const mine = { id: me.user.id, role: me.user.role }
  return (
    <>
      <PersonHead
        back={nextPath(typeof next === 'string' ? next : '', '/people')}
        found={found}
        language={language}
      />
      <section className="pc-card">
        <h2>{sayIn(language, account)}</h2>
        <PersonFacts found={found} language={language} />
        {isManaged ? (
          <div className="pc-actions pc-actions--apart">
            <AccountButtons me={mine} name={namePerson(found)} row={found} />
          </div>
        ) : (
          <p className="pc-quiet">{sayIn(language, above)}</p>
        )}
      </section>
      {isManaged && (
        <section className="pc-card">
          <h2>{sayIn(language, details)}</h2>
          <div className="pc-form">
            <PersonForm found={found} language={language} me={me} />
          </div>
        </section>
      )}
      {isManaged && <GroupsForm found={found} language={language} />}
    </>
  )
}

export default Page
