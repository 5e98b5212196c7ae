'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  title: string
  children: ReactNode
  /** The buttons, the primary one last. */
  footer: ReactNode
  onClose: () => void
}

/** A modal dialog: the browser itself keeps the focus inside, closes it on Escape and gives the focus back. */
export const Dialog = ({ title, children, footer, onClose }: Props) => {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
  }, [])
  return (
    <dialog
      aria-labelledby={heading}
      className="pc-dialog"
      // Payload listens to clicks on rows and menus around the dialog.
      onClick={(event) => event.stopPropagation()}
      onClose={onClose}
      ref={box}
    >
      <h2 className="pc-dialog__title" id={heading}>
        {title}
      </h2>
      <div className="pc-dialog__body">{children}</div>
      <div className="pc-dialog__footer">{footer}</div>
    </dialog>
  )
}
