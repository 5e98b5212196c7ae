import { Anchor } from '@mantine/core'

import { type Language, sayIn } from '../../../lib/words.ts'
import { ApiKeys } from '../(inside)/account/security/ApiKeys.tsx'
import { findVisitor } from '../session/findVisitor.ts'
import { CopyText } from './CopyText.tsx'
import { developersWords } from './developersWords.ts'
import { ErrorTable } from './ErrorTable.tsx'

interface Props {
  /** The address of the API, without a slash at its end. */
  api: string
  language: Language
}

const Keys = async ({ api, language }: Props) => {
  const { restriction, user } = await findVisitor()
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  if (user?.id !== undefined && restriction === null && user.role !== 'patient')
    return <ApiKeys api={api} language={language} userId={user.id} />
  return (
    <section className="pc-card">
      <h2>{say('auth')}</h2>
      <p>
        {user ? (
          say('keyNobody')
        ) : (
          <Anchor href="/login?next=%2Fdevelopers">{say('keyFirst')}</Anchor>
        )}
      </p>
    </section>
  )
}

/** What a program must know before its first request. */
export const Guide = ({ api, language }: Props) => {
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  return (
    <>
      <Keys api={api} language={language} />
      <section className="pc-card pc-stack" id="authentication">
        <h2>{say('auth')}</h2>
        <p>{say('authKey')}</p>
        <CopyText text={`curl -s ${api}/user/me -H "authorization: users API-Key <key>"`} />
        <p>{say('authToken')}</p>
        <CopyText
          text={`curl -s ${api}/users/login -H "content-type: application/json" \\\n  -d '{"username":"<username>","password":"<password>"}'\ncurl -s ${api}/user/me -H "authorization: JWT <token>"`}
        />
        <p>{say('setUp')}</p>
        <CopyText text={`API=${api}\nKEY=<key>`} />
      </section>
      <section className="pc-card" id="limits">
        <h2>{say('limits')}</h2>
        <ul>
          <li>{say('limitRows')}</li>
          <li>{say('limitTries')}</li>
          <li>{say('limitAway')}</li>
        </ul>
      </section>
      <section className="pc-card" id="safely">
        <h2>{say('safely')}</h2>
        <ul>
          <li>{say('once')}</li>
          <li>{say('revision')}</li>
        </ul>
      </section>
      <ErrorTable language={language} />
    </>
  )
}
