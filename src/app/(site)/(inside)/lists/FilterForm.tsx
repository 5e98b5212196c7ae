'use client'

import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { words } from '../../../../lib/words.ts'
import { readForm } from '../../forms/formState.ts'
import { useSay } from '../../shell/PageFrame.tsx'

interface Props {
  /** The list's own path, for browsers without JavaScript. */
  action: string
  /** What is searched for now. */
  q: string
  searchLabel: string
  /** The list that belongs to what the form holds. */
  addressOf: (typed: Record<string, string>) => string
  /** The list without filters; null where nothing is filtered. */
  cleared: string | null
  /** The other filters. */
  children: ReactNode
}

const Show = createContext<() => void>(() => undefined)

/** Shows the list anew, for a filter that was changed. */
export const useShow = (): (() => void) => useContext(Show)

const PAUSE_MS = 250
const filter = words('Filter', 'تصفية', 'Filtrar')
const clear = words('Clear filters', 'مسح عوامل التصفية', 'Quitar filtros')

/** The filters above a list: they act as they are typed, and as a plain form without JavaScript. */
export const FilterForm = ({
  action,
  addressOf,
  children,
  cleared,
  q: asked,
  searchLabel,
}: Props) => {
  const say = useSay()
  const router = useRouter()
  const hydrated = useHydrated()
  const [pending, start] = useTransition()
  const [q, setQ] = useState(asked)
  const sentQ = useRef(asked)
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Going back, or clearing the filters, changes what was searched for without anybody typing.
  useEffect(() => {
    if (asked === sentQ.current) return
    sentQ.current = asked
    setQ(asked)
  }, [asked])

  const goTo = (address: string) => start(() => router.replace(address, { scroll: false }))
  const show = () => {
    clearTimeout(waiting.current)
    if (!form.current) return
    const typed = readForm(new FormData(form.current))
    sentQ.current = typed['q']?.trim().slice(0, 100) ?? ''
    goTo(addressOf(typed))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    show()
  }

  return (
    <form action={action} className="pc-filters" onSubmit={onSubmit} ref={form} role="search">
      <TextInput
        aria-busy={pending}
        label={searchLabel}
        maxLength={100}
        name="q"
        onChange={({ currentTarget }) => {
          setQ(currentTarget.value)
          clearTimeout(waiting.current)
          waiting.current = setTimeout(show, PAUSE_MS)
        }}
        type="search"
        value={q}
      />
      <Show value={show}>{children}</Show>
      {!hydrated && (
        <Button type="submit" variant="default">
          {say(filter)}
        </Button>
      )}
      {hydrated && cleared !== null && (
        <Button
          onClick={() => {
            setQ('')
            goTo(cleared)
          }}
          variant="subtle"
        >
          {say(clear)}
        </Button>
      )}
    </form>
  )
}
