'use client'

import { useEffect, useState } from 'react'

import { sayPerson } from '../accounts/sayPerson.ts'
import { callApi } from '../asking/callApi.ts'
import { readKey, readText } from '../asking/readKey.ts'
import { Chip } from '../cells/Chip.tsx'
import { useSay } from '../useSay.ts'
import { bulkWords, reasonOf } from './bulkWords.ts'
import type { Outcome } from './runBulk.ts'

/** As many rows as one page of the API holds; the rest are told in numbers. */
const SHOWN = 200

/** What a row is called by, in every collection of people. */
const nameFields = ['firstName', 'lastName', 'email']

interface Props {
  collection: string
  outcomes: readonly Outcome[]
}

/** What became of each row, by name, those that were left alone first. The names are asked for at once. */
export const BulkOutcomes = ({ collection, outcomes }: Props) => {
  const say = useSay()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const shown = [
    ...outcomes.filter(({ code }) => code !== null),
    ...outcomes.filter(({ code }) => code === null),
  ].slice(0, SHOWN)
  const wanted = shown.map(({ id }) => id).join(',')
  useEffect(() => {
    const query = new URLSearchParams({ 'where[id][in]': wanted, limit: String(SHOWN) })
    for (const name of [...nameFields, ...(collection === 'users' ? ['username'] : [])]) {
      query.set(`select[${name}]`, 'true')
    }
    void callApi(`/api/${collection}?${query.toString()}`, { method: 'GET' }).then(({ body }) => {
      const docs = readKey(body, 'docs')
      const rows: unknown[] = Array.isArray(docs) ? docs : []
      setNames(new Map(rows.map((row) => [readText(row, 'id') ?? '', sayPerson(row)])))
    })
  }, [collection, wanted])
  return (
    <table className="pc-changes">
      <thead>
        <tr>
          <th scope="col">{say(bulkWords.name)}</th>
          <th scope="col">{say(bulkWords.result)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, code }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{names.get(id) ?? '…'}</bdi>
            </th>
            <td>
              {code === null ? (
                <Chip label={say(bulkWords.finished)} value="success" />
              ) : (
                <Chip label={say(reasonOf(code))} value="skipped" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {outcomes.length > shown.length && (
        <tfoot>
          <tr>
            <td colSpan={2}>
              {say(bulkWords.further)}: {outcomes.length - shown.length}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
