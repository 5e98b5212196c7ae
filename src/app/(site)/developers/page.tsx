import { Button, TextInput } from '@mantine/core'
import Link from 'next/link'

import { sayIn } from '../../../lib/words.ts'
import { titled } from '../(public)/titled.ts'
import { type Params, readParam } from '../asking/readParam.ts'
import { findPageLanguage } from '../findPageLanguage.ts'
import { Message } from '../forms/Message.tsx'
import {
  type Description,
  findDescription,
  listOperations,
  type Operation,
} from './apiDescription.ts'
import { developersAddress } from './developersAddress.ts'
import { DevelopersShell } from './DevelopersShell.tsx'
import { developersWords } from './developersWords.ts'
import { Guide } from './Guide.tsx'
import { OperationCard } from './OperationCard.tsx'

export const generateMetadata = titled(developersWords.title)

const isFound = ({ method, path, summary, tags }: Operation, q: string): boolean => {
  const text = [method, path, summary, ...tags].join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

interface ReferenceProps {
  description: Description
  operations: readonly Operation[]
}

const Reference = async ({ description, operations }: ReferenceProps) => {
  const language = await findPageLanguage()
  const groups = description.tags.flatMap((tag) => {
    const own = operations.filter(({ tags }) => tags[0] === tag.name)
    return own.length > 0 ? [{ ...tag, operations: own }] : []
  })
  if (groups.length === 0)
    return <p className="pc-card pc-empty">{sayIn(language, developersWords.nothing)}</p>
  return groups.map((group) => (
    <section key={group.name}>
      <h2>
        <bdi>{group.name}</bdi>
      </h2>
      <p className="pc-quiet" lang="en">
        <bdi>{group.description}</bdi>
      </p>
      {group.operations.map((operation) => (
        <OperationCard
          description={description}
          isOpen={operations.length === 1}
          key={operation.operationId}
          language={language}
          operation={operation}
        />
      ))}
    </section>
  ))
}

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  const part = (await readParam(searchParams, 'part')) ?? null
  const q = ((await readParam(searchParams, 'q')) ?? '').trim().slice(0, 100)
  const description = await findDescription()
  const all = description ? listOperations(description) : []
  const shown =
    q === '' ? all.filter(({ tags }) => tags[0] === part) : all.filter((each) => isFound(each, q))
  const isGuide = q === '' && part === null
  return (
    <DevelopersShell language={language}>
      <div className="pc-title">
        <div>
          <h1>{say('title')}</h1>
          <p>
            {say('lead')} {say('machine')}:{' '}
            <a href="/api/openapi.json" lang="en">
              OpenAPI 3.1
            </a>
          </p>
        </div>
      </div>
      <div className="pc-developers__body">
        <div className="pc-developers__side">
          <form action="/developers" role="search">
            <TextInput
              defaultValue={q}
              key={q}
              label={say('search')}
              maxLength={100}
              name="q"
              type="search"
            />
            <Button mt={8} type="submit" variant="default">
              {say('find')}
            </Button>
          </form>
          <nav aria-label={say('groups')} className="pc-nav">
            <ul>
              <li>
                <Link
                  aria-current={isGuide ? 'page' : undefined}
                  href={developersAddress(null)}
                  prefetch={false}
                >
                  {say('guide')}
                </Link>
              </li>
              {description?.tags.map(({ name }) => (
                <li key={name}>
                  <Link
                    aria-current={q === '' && part === name ? 'page' : undefined}
                    href={developersAddress(name)}
                    prefetch={false}
                  >
                    <bdi>{name}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="pc-developers__main">
          {!description && (
            <Message role="alert" tone="danger">
              {say('away')}
            </Message>
          )}
          {description && isGuide && (
            <Guide api={description.servers[0]?.url ?? '/api'} language={language} />
          )}
          {description && !isGuide && <Reference description={description} operations={shown} />}
        </div>
      </div>
    </DevelopersShell>
  )
}

export default Page
