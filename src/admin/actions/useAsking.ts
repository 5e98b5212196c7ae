'use client'

import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import type { Words } from '../../lib/words.ts'
import { callApi, type Called } from '../asking/callApi.ts'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'

interface Wish {
  /** What is being done, for the button that shows it. */
  name: string
  path: string
  body?: object
  /** Said when it is done. */
  done: Words
}

/** Asks a door of the API for one thing, says how it went, and has the page read its data anew. */
export function useAsking() {
  const say = useSay()
  const { clearRouteCache } = useRouteCache()
  const [pending, setPending] = useState<string | null>(null)

  const ask = async ({ name, path, body, done }: Wish): Promise<Called> => {
    setPending(name)
    const answer = await callApi(path, body && { body })
    setPending(null)
    if (answer.ok) {
      toast.success(say(done))
      clearRouteCache()
    } else {
      toast.error(answer.message ?? say(dialogWords.unreachable))
    }
    return answer
  }
  return { ask, pending }
}
