'use client'

import { Anchor } from '@mantine/core'

import { Message } from '../../../forms/Message.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { JobProgress } from '../bulk/JobProgress.tsx'
import type { ImportTold } from './importFile.ts'
import { importWords } from './importWords.ts'

/** More errors than these are told in numbers. */
const SHOWN = 100

interface Props {
  /** The errors as a CSV file. */
  faults: string
  isDone: boolean
  report: ImportTold
}

/** What an import did, or would do: in numbers, and every fault by row and column. */
export const ImportReport = ({ faults, isDone, report }: Props) => {
  const say = useSay()
  const { accounts, created, errors, ignoredColumns, job, unchanged, updated } = report
  const counts = [
    ['created', created],
    ['updated', updated],
    ['unchanged', unchanged],
    ...(accounts === undefined ? [] : [['made', accounts] as const]),
    ['errors', errors.length],
  ] as const
  return (
    <div aria-live="polite" className="pc-stack">
      <Message role="status" tone={isDone ? 'ok' : 'info'}>
        {say(importWords[isDone ? 'done' : 'preview'])}
      </Message>
      <dl className="pc-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{say(importWords[name])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {ignoredColumns.length > 0 && (
        <p className="pc-quiet">
          {say(importWords.ignored)}: <bdi>{ignoredColumns.join(', ')}</bdi>
        </p>
      )}
      {job !== undefined && <JobProgress job={job} />}
      {errors.length > 0 && (
        <Anchor
          download="staff-errors.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(faults)}`}
        >
          {say(importWords.faults)}
        </Anchor>
      )}
      {errors.length > 0 && (
        <table className="pc-table">
          <thead>
            <tr>
              <th scope="col">{say(importWords.row)}</th>
              <th scope="col">{say(importWords.column)}</th>
              <th scope="col">{say(importWords.message)}</th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, SHOWN).map(({ column, message, row }) => (
              <tr key={`${row} ${column} ${message}`}>
                <th scope="row">
                  <bdi>{row}</bdi>
                </th>
                <td data-label={say(importWords.column)}>
                  <bdi>{column}</bdi>
                </td>
                <td data-label={say(importWords.message)}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {errors.length > SHOWN && (
        <p className="pc-quiet">
          {say(importWords.more)}: {errors.length - SHOWN}
        </p>
      )}
    </div>
  )
}
