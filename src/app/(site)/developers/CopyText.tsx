'use client'

import { Button, CopyButton } from '@mantine/core'

import { useHydrated } from '../../../admin/useHydrated.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { developersWords } from './developersWords.ts'

/** Lines for a terminal, and a button that copies them. */
export const CopyText = ({ text, label }: { text: string; label?: string }) => {
  const say = useSay()
  const hydrated = useHydrated()
  return (
    <div className="pc-code">
      {/* A long line scrolls, so it must be reachable by keys. */}
      <pre
        aria-label={label ?? say(developersWords.example)}
        dir="ltr"
        // Examples are too many and too much alike to be landmarks of the page.
        role={label === undefined ? 'group' : 'region'}
        tabIndex={0}
      >
        <code>{text}</code>
      </pre>
      {hydrated && (
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button onClick={copy} size="compact-xs" variant="light">
              {say(copied ? developersWords.copied : developersWords.copy)}
            </Button>
          )}
        </CopyButton>
      )}
    </div>
  )
}
