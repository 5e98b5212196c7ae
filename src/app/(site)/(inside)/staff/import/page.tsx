import { forbidden } from 'next/navigation'

import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { BackLink } from '../../BackLink.tsx'
import { findPlaces } from '../../people/findPlaces.ts'
import { may, reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { ImportForm } from './ImportForm.tsx'
import { importWords } from './importWords.ts'

export const generateMetadata = titled(importWords.title)

const Page = async () => {
  const language = await findPageLanguage()
  const me = await requirePerson()
  if (!may(me, 'staff', 'create')) forbidden()
  const places = reachOf(me, 'staff', 'create') === 'all' ? await findPlaces() : []
  return (
    <>
      <BackLink href="/staff" language={language} />
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, importWords.title)}</h1>
          <p>{sayIn(language, importWords.lead)}</p>
        </div>
      </div>
      <ImportForm places={places.map(({ id, name }) => ({ id, name }))} />
    </>
  )
}

export default Page
