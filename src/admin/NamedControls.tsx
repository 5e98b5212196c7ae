'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import { sayIn } from '../lib/words.ts'
import { controlNames, nameControls } from './accessibility/nameControls.ts'

/** Gives Payload's nameless controls a name for screen readers, now and whenever the page changes. */
export const NamedControls = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  useEffect(() => {
    let waiting = 0
    const say = (name: keyof typeof controlNames) => sayIn(language, controlNames[name])
    const name = () => {
      waiting = 0
      nameControls(document, say)
    }
    const observer = new MutationObserver(() => {
      waiting ||= requestAnimationFrame(name)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    name()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(waiting)
    }
  }, [language])
  return null
}
