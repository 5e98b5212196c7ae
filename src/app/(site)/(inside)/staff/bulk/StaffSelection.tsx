'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface Ticked {
  ids: ReadonlySet<string>
  /** Whether all that match are meant, also those of other pages. */
  isAll: boolean
  tick: (ids: readonly string[], on: boolean) => void
  tickAll: () => void
  clear: () => void
}

const Context = createContext<Ticked>({
  ids: new Set(),
  isAll: false,
  tick: () => undefined,
  tickAll: () => undefined,
  clear: () => undefined,
})

/** Which rows of the list around are ticked. */
export const useTicked = (): Ticked => useContext(Context)

/** Keeps what is ticked while one pages through a list; another filter begins anew by another `key`. */
export const StaffSelection = ({ children }: { children: ReactNode }) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [isAll, setIsAll] = useState(false)
  const value = useMemo<Ticked>(
    () => ({
      ids,
      isAll,
      tick: (rows, on) => {
        setIsAll(false)
        setIds((before) => {
          const next = new Set(before)
          for (const id of rows)
            if (on) next.add(id)
            else next.delete(id)
          return next
        })
      },
      tickAll: () => setIsAll(true),
      clear: () => {
        setIsAll(false)
        setIds(new Set())
      },
    }),
    [ids, isAll],
  )
  return <Context value={value}>{children}</Context>
}
