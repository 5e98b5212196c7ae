'use client'

import type { ReactNode } from 'react'

import { useSay } from '../useSay.ts'
import { Dialog } from './Dialog.tsx'
import { dialogWords } from './dialogWords.ts'

interface Props {
  title: string
  /** What will happen. */
  children: ReactNode
  /** The word on the button that does it. */
  confirm: string
  danger?: boolean
  pending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is done, with the button that does it named by what it does. */
export const ConfirmDialog = ({
  title,
  children,
  confirm,
  danger = false,
  pending,
  onConfirm,
  onClose,
}: Props) => {
  const say = useSay()
  return (
    <Dialog
      footer={
        <>
          <button className="pc-button" onClick={onClose} type="button">
            {say(dialogWords.cancel)}
          </button>
          <button
            className={`pc-button ${danger ? 'pc-button--danger' : 'pc-button--primary'}`}
            disabled={pending}
            onClick={onConfirm}
            type="button"
          >
            {pending ? say(dialogWords.working) : confirm}
          </button>
        </>
      }
      onClose={onClose}
      title={title}
    >
      {children}
    </Dialog>
  )
}
