import { forbidden } from 'next/navigation'
import { z } from 'zod'

import { type Language, sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { Message } from '../../../forms/Message.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { findOrganization, findOrganizationId } from '../findOrganization.ts'
import { OrganizationHead } from '../OrganizationHead.tsx'
import { keptUsers, wiped, wipeWords } from './wipeWords.ts'
import { wipeOrganization } from './wipeOrganization.ts'

const PATH = '/organization/wipe'
const counted = z.object({ totalDocs: z.number() })

/** What will happen, in numbers. */
async function listNumbers(organization: string, language: Language): Promise<string[]> {
  const said = { ...wiped, users: keptUsers }
  const counts = await Promise.all(
    Object.entries(said).map(async ([collection, words]) => {
      const path = `/api/${collection}/count?where[organization][equals]=${organization}`
      const asked = await askApi(path, { answer: counted })
      return asked.ok ? `${asked.data.totalDocs} ${sayIn(language, words)}` : null
    }),
  )
  return counts.filter((count) => count !== null)
}

export const generateMetadata = titled(wipeWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof wipeWords) => sayIn(language, wipeWords[name])
  const person = await requirePerson()
  if (person.user.role === 'audit_team') forbidden()
  const id = findOrganizationId(person, await readParam(searchParams, 'id'))
  const head = <OrganizationHead id={id} language={language} path={PATH} person={person} />
  if (id === null) return head
  const [found, numbers] = await Promise.all([findOrganization(id), listNumbers(id, language)])
  return (
    <>
      {head}
      <section className="pc-card pc-card--danger">
        <h2>{say('title')}</h2>
        <p>
          <bdi>{found.name}</bdi>
        </p>
        <div className="pc-form pc-stack">
          <Message tone="danger">
            {say('what')} {say('stays')}
          </Message>
          <ul className="pc-numbers">
            {numbers.map((number) => (
              <li key={number}>{number}</li>
            ))}
          </ul>
          <ActionForm action={wipeOrganization} isDanger submit={say('submit')}>
            <input name="organization" type="hidden" value={id} />
            <TextField
              autoComplete="off"
              description={<bdi>{found.name}</bdi>}
              label={say('confirm')}
              name="confirm"
              required
            />
          </ActionForm>
        </div>
      </section>
    </>
  )
}

export default Page
