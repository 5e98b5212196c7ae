'use client'

import { useEffect } from 'react'

import { useDocumentTitle } from '@payloadcms/ui'

/** Puts a title over a document; Payload sets its own anew whenever the data changes. */
export const DocumentTitle = ({ title }: { title: string }) => {
  const { title: standing, setDocumentTitle } = useDocumentTitle()
  useEffect(() => {
    if (standing === title) return
    // After Payload's own effect, which runs later in the same turn and would win.
    const turn = setTimeout(() => setDocumentTitle(title), 0)
    return () => clearTimeout(turn)
  }, [setDocumentTitle, standing, title])
  return null
}
