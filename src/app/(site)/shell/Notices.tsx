'use client'

import { Button, CloseButton, CopyButton } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

import { words } from '../../../lib/words.ts'
import { useSay } from './PageFrame.tsx'

/** Something that was done, or could not be. */
interface Notice {
  text: string
  isTrouble?: boolean
  /** An address to be copied, such as an activation link. */
  link?: string
  /** One thing that can be done about it, such as taking it back. */
  act?: { label: string; run: () => void }
}

const STAYS_MS = 8000

const Tell = createContext<(notice: Notice) => void>(() => undefined)

/** Tells the person something beside the page, aloud for screen readers too. */
export const useTell = (): ((notice: Notice) => void) => useContext(Tell)

const copy = words('Copy link', 'نسخ الرابط', 'Copiar enlace')
const copied = words('Copied', 'نُسخ', 'Copiado')
const dismiss = words('Dismiss', 'إخفاء', 'Descartar')

/** Where notices appear; one with a link stays until it is dismissed. */
export const Notices = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<(Notice & { key: number })[]>([])
  const next = useRef(0)
  const say = useSay()
  const drop = useCallback(
    (key: number) => setShown((before) => before.filter((each) => each.key !== key)),
    [],
  )
  const tell = useCallback(
    (notice: Notice) => {
      const key = (next.current += 1)
      setShown((before) => [...before.slice(-2), { ...notice, key }])
      if (!notice.link) setTimeout(() => drop(key), STAYS_MS)
    },
    [drop],
  )
  return (
    <Tell value={tell}>
      {children}
      <div aria-live="polite" className="pc-notices" role="status">
        {shown.map(({ act, isTrouble, key, link, text }) => (
          <div className="pc-notice" data-trouble={isTrouble || undefined} key={key}>
            <p>
              {text}
              {link !== undefined && (
                <bdi className="pc-secret" dir="ltr">
                  {link}
                </bdi>
              )}
            </p>
            {link !== undefined && (
              <CopyButton value={link}>
                {({ copied: done, copy: take }) => (
                  <Button onClick={take} size="compact-sm" variant="light">
                    {say(done ? copied : copy)}
                  </Button>
                )}
              </CopyButton>
            )}
            {act !== undefined && (
              <Button
                onClick={() => {
                  drop(key)
                  act.run()
                }}
                size="compact-sm"
                variant="light"
              >
                {act.label}
              </Button>
            )}
            <CloseButton aria-label={say(dismiss)} onClick={() => drop(key)} size="sm" />
          </div>
        ))}
      </div>
    </Tell>
  )
}
