'use client'

import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi } from '../asking/callApi.ts'
import { readText } from '../asking/readKey.ts'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'
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
 * Does an account action over its door, says how it went, and has the page read its data anew.
 * A reset link goes through the public door, which mails it to the address and to nobody else.
 */
export function useAccountAction(subject: AccountSubject) {
  const say = useSay()
  const { clearRouteCache } = useRouteCache()
  const [pending, setPending] = useState<AccountAction | null>(null)
  const [made, setMade] = useState<MadeLink | null>(null)

  const act = async (action: AccountAction): Promise<boolean> => {
    setPending(action)
    const answer =
      action === 'send-reset-link'
        ? await callApi('/api/users/forgot-password', { body: { email: subject.email } })
        : await callApi(`/api/users/${subject.id}/${action}`)
    setPending(null)
    if (!answer.ok) {
      toast.error(answer.message ?? say(dialogWords.unreachable))
      return false
    }
    toast.success(say(accountActions[action].done))
    const link = readText(answer.body, 'link')
    if (link !== null) setMade({ link, to: readText(answer.body, 'email') ?? subject.email })
    clearRouteCache()
    return true
  }

  return { act, pending, made, forget: () => setMade(null) }
}
