'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'

import { roles, roleWords } from '../../../../access/roles.ts'
import { sayAccount } from '../../../../admin/accounts/sayAccount.ts'
import { useHydrated } from '../../../../admin/useHydrated.ts'
import { readForm } from '../../forms/formState.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { peopleWords } from './peopleWords.ts'
import { accountStates, type Filters, listAddress, readFilters } from './readFilters.ts'

interface Props {
  filters: Filters
  places: readonly { id: string; name: string }[]
}

const PAUSE_MS = 250

/** The filters above the list: they act as they are typed, and as a plain form without JavaScript. */
export const PeopleFilters = ({ filters, places }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const router = useRouter()
  const hydrated = useHydrated()
  const [pending, start] = useTransition()
  const [q, setQ] = useState(filters.q)
  const sentQ = useRef(filters.q)
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Going back, or clearing the filters, changes what was searched for without anybody typing.
  useEffect(() => {
    if (filters.q === sentQ.current) return
    sentQ.current = filters.q
    setQ(filters.q)
  }, [filters.q])

  const show = () => {
    clearTimeout(waiting.current)
    if (!form.current) return
    const typed = readFilters(readForm(new FormData(form.current)))
    sentQ.current = typed.q
    start(() => router.replace(listAddress(typed), { scroll: false }))
  }
  const showSoon = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(show, PAUSE_MS)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    show()
  }
  const option = (value: string, label: string) => ({ value, label })
  const isFiltered = Boolean(filters.q || filters.role || filters.state || filters.organization)

  return (
    <form action="/people" className="pc-filters" onSubmit={onSubmit} ref={form} role="search">
      <TextInput
        aria-busy={pending}
        label={say(peopleWords.search)}
        maxLength={100}
        name="q"
        onChange={({ currentTarget }) => {
          setQ(currentTarget.value)
          showSoon()
        }}
        type="search"
        value={q}
      />
      {places.length > 1 && (
        <NativeSelect
          data={[
            option('', say(peopleWords.anyOrganization)),
            ...places.map(({ id, name }) => option(id, name)),
          ]}
          defaultValue={filters.organization ?? ''}
          key={`org ${filters.organization}`}
          label={say(peopleWords.organization)}
          name="org"
          onChange={show}
        />
      )}
      <NativeSelect
        data={[
          option('', say(peopleWords.anyRole)),
          ...roles.map((role) => option(role, say(roleWords[role]))),
        ]}
        defaultValue={filters.role ?? ''}
        key={`role ${filters.role}`}
        label={say(peopleWords.role)}
        name="role"
        onChange={show}
      />
      <NativeSelect
        data={[
          option('', say(peopleWords.anyState)),
          ...accountStates.map((state) =>
            option(state, sayAccount(language, { state, until: null }, null)),
          ),
        ]}
        defaultValue={filters.state ?? ''}
        key={`state ${filters.state}`}
        label={say(peopleWords.state)}
        name="state"
        onChange={show}
      />
      {filters.scope && <input name="scope" type="hidden" value={filters.scope} />}
      {(filters.sort !== 'name' || filters.descending) && (
        <input
          name="sort"
          type="hidden"
          value={`${filters.descending ? '-' : ''}${filters.sort}`}
        />
      )}
      {!hydrated && (
        <Button type="submit" variant="default">
          {say(peopleWords.filter)}
        </Button>
      )}
      {hydrated && isFiltered && (
        <Button
          onClick={() => {
            setQ('')
            start(() =>
              router.replace(
                listAddress(filters, { q: '', role: null, state: null, organization: null }),
                { scroll: false },
              ),
            )
          }}
          variant="subtle"
        >
          {say(peopleWords.clear)}
        </Button>
      )}
    </form>
  )
}
