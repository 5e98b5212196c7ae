'use client'

import { useEffect, useId, useState } from 'react'

import { isRole, roleWords } from '../../access/roles.ts'
import { words } from '../../lib/words.ts'
import { sayPerson } from '../accounts/sayPerson.ts'
import { readText } from '../asking/readKey.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'
import { findLinkable } from './findLinkable.ts'
import { staffWords } from './staffWords.ts'

const link = words('Link user', 'ربط مستخدم', 'Vincular usuario')

/** After the last key for so long the list is asked for. */
const SETTLE_MILLISECONDS = 200

interface Props {
  /** The staff record. */
  row: Record<string, unknown>
  person: string
  pending: boolean
  onLink: (userId: string) => void
  onClose: () => void
}

/** Finds, as one types, a user who has no staff record, and links the chosen one. */
export const LinkUserDialog = ({ row, person, pending, onLink, onClose }: Props) => {
  const say = useSay()
  const group = useId()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly unknown[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const organization = readText(row, 'organization') ?? ''
  useEffect(() => {
    let isPresent = true
    const timer = setTimeout(() => {
      void findLinkable(organization, search).then((users) => {
        // An answer that comes late belongs to a word that nobody looks for any more.
        if (!isPresent) return
        setFound(users)
        setChosen(
          (before) => users.map((user) => readText(user, 'id')).find((id) => id === before) ?? null,
        )
      })
    }, SETTLE_MILLISECONDS)
    return () => {
      isPresent = false
      clearTimeout(timer)
    }
  }, [organization, search])

  return (
    <Dialog
      footer={
        <>
          <button className="pc-button" onClick={onClose} type="button">
            {say(dialogWords.cancel)}
          </button>
          <button
            className="pc-button pc-button--primary"
            disabled={pending || chosen === null}
            onClick={() => chosen !== null && onLink(chosen)}
            type="button"
          >
            {say(pending ? dialogWords.working : link)}
          </button>
        </>
      }
      onClose={onClose}
      title={`${say(link)}: ${person}`}
    >
      <label className="pc-dialog__field">
        {say(staffWords.search)}
        <input
          autoComplete="off"
          onChange={({ target }) => setSearch(target.value)}
          type="search"
          value={search}
        />
      </label>
      <fieldset className="pc-choices">
        <legend>{say(staffWords.offered)}</legend>
        {found?.map((user) => {
          const id = readText(user, 'id') ?? ''
          const role = readText(user, 'role')
          return (
            <label className="pc-choices__choice" key={id}>
              <input
                checked={chosen === id}
                name={group}
                onChange={() => setChosen(id)}
                type="radio"
              />
              <span>
                <bdi>{sayPerson(user)}</bdi>
                <span className="pc-quiet">
                  {' '}
                  <bdi>{readText(user, 'email') ?? readText(user, 'username')}</bdi>
                  {isRole(role) && ` · ${say(roleWords[role])}`}
                </span>
              </span>
            </label>
          )
        })}
        <p aria-live="polite" className="pc-quiet">
          {found?.length === 0 && say(staffWords.nobody)}
        </p>
      </fieldset>
    </Dialog>
  )
}
