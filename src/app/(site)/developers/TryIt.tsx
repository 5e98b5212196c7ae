'use client'

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

import { useHydrated } from '../../../admin/useHydrated.ts'
import { readForm } from '../forms/formState.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { CopyText } from './CopyText.tsx'
import { developersWords } from './developersWords.ts'

interface Answered {
  status: number
  milliseconds: number
  text: string
}

const MOST_CHARACTERS = 20_000

const indent = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

interface Props {
  /** With names in braces. */
  path: string
  /** What stands in the query at first. */
  query: string
}

/** Asks the API from the browser, as the person who is signed in, and shows what it answers. */
export const TryIt = ({ path, query }: Props) => {
  const say = useSay()
  const hydrated = useHydrated()
  const [answered, setAnswered] = useState<Answered | string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = readForm(new FormData(event.currentTarget))
    const place = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      encodeURIComponent(typed[`path-${name}`] ?? ''),
    )
    const asked = typed['query'] ? `?${typed['query'].replace(/^\?/, '')}` : ''
    setAsking(true)
    const began = performance.now()
    try {
      const response = await fetch(`/api${place}${asked}`, { credentials: 'same-origin' })
      const text = await response.text()
      setAnswered({
        status: response.status,
        milliseconds: Math.round(performance.now() - began),
        text: indent(text).slice(0, MOST_CHARACTERS),
      })
    } catch {
      setAnswered(say(developersWords.unreachable))
    }
    setAsking(false)
  }
  if (!hydrated) return null
  return (
    <form className="pc-try" onSubmit={(event) => void send(event)}>
      <p className="pc-quiet">{say(developersWords.tryAs)}</p>
      <div className="pc-try__fields">
        {names.map((name) => (
          <TextInput dir="ltr" key={name} label={name} name={`path-${name}`} required size="sm" />
        ))}
        <TextInput
          defaultValue={query}
          dir="ltr"
          label={say(developersWords.query)}
          name="query"
          size="sm"
        />
        <Button loading={isAsking} type="submit" variant="light">
          {say(developersWords.send)}
        </Button>
      </div>
      <div aria-live="polite">
        {typeof answered === 'string' && <p>{answered}</p>}
        {answered !== null && typeof answered === 'object' && (
          <>
            <p dir="ltr">
              <strong>{answered.status}</strong> · {answered.milliseconds} ms
            </p>
            <CopyText label={say(developersWords.answers)} text={answered.text} />
          </>
        )}
      </div>
    </form>
  )
}
