'use client'

import { useState } from 'react'

import { useAsking } from '../actions/useAsking.ts'
import { readText } from '../asking/readKey.ts'
import { type AccountAction, accountActions } from './accountActions.ts'

export interface AccountSubject {
  id: string
  email: string | null
}

/** A link that an action made, to be shown once. */
export interface MadeLink {
  link: string
  to: string | null
}

/**
 * Does an account action over its door and keeps the link that it made, if it made one.
 * A reset link goes through the public door, which mails it to the address and to nobody else.
 */
export function useAccountAction(subject: AccountSubject) {
  const { ask, pending } = useAsking()
  const [made, setMade] = useState<MadeLink | null>(null)

  const act = async (name: AccountAction): Promise<void> => {
    const { done } = accountActions[name]
    const answer = await ask(
      name === 'send-reset-link'
        ? { name, done, path: '/api/users/forgot-password', body: { email: subject.email } }
        : { name, done, path: `/api/users/${subject.id}/${name}` },
    )
    const link = answer.ok ? readText(answer.body, 'link') : null
    if (link !== null) setMade({ link, to: readText(answer.body, 'email') ?? subject.email })
  }

  return { act, pending, made, forget: () => setMade(null) }
}
