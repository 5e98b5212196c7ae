'use client'

import { Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { useSentField } from '../../../forms/ActionForm.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { findUnlinked } from './accountActions.ts'
import { cardWords } from './cardWords.ts'

const PAUSE_MS = 200

/** Finds a login while one types; only those without a staff record are offered. */
export const UserField = ({ organization }: { organization: string }) => {
  const say = useSay()
  const { error, id } = useSentField('user_id')
  const [choices, setChoices] = useState<{ value: string; label: string }[]>([])
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isOpen, setOpen] = useState(false)
  const newest = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const search = (q: string) => {
    clearTimeout(waiting.current)
    const turn = (newest.current += 1)
    waiting.current = setTimeout(() => {
      void findUnlinked(organization, q).then((found) => {
        // An answer that comes after a newer question is of no use.
        if (turn === newest.current) setChoices(found)
      })
    }, PAUSE_MS)
  }
  return (
    <Select
      data={choices}
      description={say(cardWords.userHelp)}
      error={error}
      filter={({ options }) => options}
      id={id}
      label={say(cardWords.user)}
      name="user_id"
      nothingFoundMessage={say(cardWords.nobody)}
      onDropdownClose={() => setOpen(false)}
      onDropdownOpen={() => {
        setOpen(true)
        search('')
      }}
      onSearchChange={(q) => {
        // The field also tells its own text when the page opens, where nobody has asked yet.
        if (isOpen || q !== '') search(q)
      }}
      searchable
      size="md"
    />
  )
}
