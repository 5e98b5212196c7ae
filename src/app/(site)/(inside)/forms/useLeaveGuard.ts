'use client'

import { useEffect } from 'react'

/**
 * Asks before a page with unsaved text is left: by a link of the page, with the given question, or
 * by closing, reloading and typing another address, with the browser's own.
 */
export function useLeaveGuard(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return undefined
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const stays = !link || link.getAttribute('href')?.startsWith('#')
      const isElsewhere = link?.getAttribute('target') === '_blank'
      if (stays || isElsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (window.confirm(question)) {
        window.removeEventListener('beforeunload', onUnload)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    // Before the links of the framework hear of it.
    window.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      window.removeEventListener('click', onClick, true)
    }
  }, [isUnsaved, question])
}
