'use client'

import { Button } from '@mantine/core'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

import { PageLink } from '../../shell/PageLink.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import { boardWords } from './boardWords.ts'

interface Props {
  /** What an appointment is booked with; null for people who book none here. */
  booking: Readonly<Record<string, string>> | null
  mayRegister: boolean
  children?: ReactNode
}

/** What is started from a board; it leads back to the board as it is filtered now. */
export const BoardStarts = ({ booking, children, mayRegister }: Props) => {
  const say = useSay()
  const path = usePathname()
  const query = useSearchParams()
  const next = query.size > 0 ? `${path}?${query.toString()}` : path
  return (
    <div className="pc-actions pc-board__starts">
      {children}
      {mayRegister && (
        <Button
          component={PageLink}
          href={`/patients/create?${new URLSearchParams({ next }).toString()}`}
          prefetch={false}
          variant="default"
        >
          {say(boardWords.register)}
        </Button>
      )}
      {booking !== null && (
        <Button
          component={PageLink}
          href={`/appointments/create?${new URLSearchParams({ ...booking, next }).toString()}`}
          prefetch={false}
        >
          {say(boardWords.book)}
        </Button>
      )}
    </div>
  )
}
