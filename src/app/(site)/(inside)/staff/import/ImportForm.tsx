'use client'

import { Button, Checkbox, FileInput, NativeSelect } from '@mantine/core'
import { useState, useTransition } from 'react'

import { Message } from '../../../forms/Message.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { type Imported, importFile } from './importFile.ts'
import { ImportReport } from './ImportReport.tsx'
import { importWords } from './importWords.ts'

interface Props {
  /** The organizations to choose from; none where the own one is meant. */
  places: readonly { id: string; name: string }[]
}

/** A file is looked at first; the import is offered once one has seen what it would do. */
export const ImportForm = ({ places }: Props) => {
  const say = useSay()
  const [file, setFile] = useState<File | null>(null)
  const [organization, setOrganization] = useState('')
  const [accounts, setAccounts] = useState(false)
  const [answer, setAnswer] = useState<{ told: Imported; isDone: boolean } | null>(null)
  const [pending, start] = useTransition()

  const ask = (dryRun: boolean) =>
    start(async () => {
      const form = new FormData()
      if (file) form.set('file', file)
      form.set('organization', organization)
      form.set('createAccounts', String(accounts))
      form.set('dryRun', String(dryRun))
      const told = await importFile(form)
      setAnswer({ told, isDone: !dryRun })
    })
  const isReady = file !== null && (places.length === 0 || organization !== '')
  const told = answer?.told
  const mayRun =
    told?.ok === true && !answer?.isDone && told.report.created + told.report.updated > 0
  return (
    <div className="pc-stack">
      <div className="pc-card pc-form pc-stack">
        {places.length > 0 && (
          <NativeSelect
            data={[
              { value: '', label: say(importWords.choose) },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            label={say(importWords.organization)}
            onChange={({ currentTarget }) => {
              setOrganization(currentTarget.value)
              setAnswer(null)
            }}
            size="md"
            value={organization}
          />
        )}
        <FileInput
          accept=".csv,.txt,.tsv,.xlsx"
          clearable
          label={say(importWords.file)}
          onChange={(chosen) => {
            setFile(chosen)
            setAnswer(null)
          }}
          placeholder={say(importWords.choose)}
          size="md"
          value={file}
        />
        <Checkbox
          checked={accounts}
          label={say(importWords.accounts)}
          onChange={({ currentTarget }) => {
            setAccounts(currentTarget.checked)
            setAnswer(null)
          }}
        />
        <Button
          disabled={!isReady}
          loading={pending}
          onClick={() => ask(true)}
          size="md"
          variant={mayRun ? 'default' : 'filled'}
        >
          {say(importWords.check)}
        </Button>
      </div>
      {told?.ok === false && (
        <Message role="alert" tone="danger">
          {told.errors.map(({ code, message }) => (
            <div key={`${code} ${message}`}>{message}</div>
          ))}
        </Message>
      )}
      {told?.ok && (
        <ImportReport faults={told.faults} isDone={answer?.isDone === true} report={told.report} />
      )}
      {mayRun && (
        <div className="pc-actions">
          <Button loading={pending} onClick={() => ask(false)} size="md">
            {say(importWords.run)}
          </Button>
        </div>
      )}
    </div>
  )
}
