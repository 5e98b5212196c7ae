import type { ReactNode } from 'react'

import { type Language, sayIn } from '../../../lib/words.ts'
import {
  describeAnswer,
  type Description,
  type Operation,
  parametersOf,
  resolve,
} from './apiDescription.ts'
import { CopyText } from './CopyText.tsx'
import { curlOf } from './curlOf.ts'
import { developersWords } from './developersWords.ts'
import { FieldTable } from './FieldTable.tsx'
import { fieldsOf } from './sayType.ts'
import { TryIt } from './TryIt.tsx'

interface Props {
  description: Description
  language: Language
  operation: Operation
  isOpen: boolean
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What `code` marks in a description. */
const withCode = (said: string): ReactNode[] =>
  said.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))

const firstQuery = (curl: string): string => /\?([^"]*)"/.exec(curl)?.[1] ?? ''

/** One thing that can be asked: who may, with what, what comes back, and an example that runs. */
export const OperationCard = ({ description, isOpen, language, operation }: Props) => {
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  const { method, operationId, path, requestBody, responses, summary } = operation
  const granted = Object.entries(operation['x-access'] ?? {})
  const isPublic = operation.security?.some((each) => Object.keys(each).length === 0) === true
  const parameters = parametersOf(operation, description)
  const content = requestBody?.content
  const body = resolve(
    (content?.['application/json'] ?? content?.['multipart/form-data'])?.schema,
    description,
  )
  const fields = fieldsOf(body, (part) => resolve(part, description))
  const curl = curlOf(operation, parameters)
  return (
    <details className="pc-operation" id={operationId} open={isOpen}>
      <summary>
        <span className="pc-method" data-method={method}>
          {method.toUpperCase()}
        </span>
        <code dir="ltr">/api{path}</code>
        <span dir="ltr" lang="en">
          {summary}
        </span>
      </summary>
      <div className="pc-operation__parts">
        {(isPublic || granted.length > 0) && (
          <p>
            {isPublic ? say('everyone') : `${say('granted')}: `}
            {!isPublic && (
              <bdi lang="en">{granted.map(([role, scope]) => `${role} (${scope})`).join(', ')}</bdi>
            )}
          </p>
        )}
        {parameters.length > 0 && (
          <FieldTable
            caption={say('parameters')}
            language={language}
            rows={parameters.map((each) => ({
              name: each.name,
              schema: each.schema ?? {},
              isRequired: each.required === true,
              about: withCode(each.description ?? ''),
            }))}
          />
        )}
        {fields.length > 0 && (
          <FieldTable
            caption={say('body')}
            language={language}
            rows={fields.map(({ isRequired, name, schema }) => ({
              name,
              schema,
              isRequired,
              about: [text(schema['title']), text(schema['description'])]
                .filter(Boolean)
                .join('. '),
            }))}
          />
        )}
        <h4>{say('example')}</h4>
        <CopyText text={curl} />
        {method === 'get' && (
          <>
            <h4>{say('tryIt')}</h4>
            <TryIt path={path} query={firstQuery(curl)} />
          </>
        )}
        <h4>{say('answers')}</h4>
        <dl className="pc-facts" dir="ltr" lang="en">
          {Object.entries(responses).map(([status, answer]) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>{withCode(describeAnswer(answer, description))}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
