'use client'

import { usePathname } from 'next/navigation'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface Props {
  className: string
  /** What is always in view and opens the rest. */
  summary: ReactNode
  /** The name of the button, where its content is only a drawing. */
  label?: string
  children: ReactNode
}

/**
 * Something that opens in place: the account menu and the drawer of the navigation. It opens without
 * JavaScript; with it, it also closes by Escape, by a click beside it and when a page is left.
 */
export const Disclosure = ({ children, className, label, summary }: Props) => {
  const box = useRef<HTMLDetailsElement>(null)
  const path = usePathname()
  const close = () => {
    if (box.current) box.current.open = false
  }
  useEffect(close, [path])
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || box.current?.contains(target)) return
      close()
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    close()
    box.current.querySelector('summary')?.focus()
  }
  return (
    <details className={className} onKeyDown={onKeyDown} ref={box}>
      <summary aria-label={label}>{summary}</summary>
      {children}
    </details>
  )
}
