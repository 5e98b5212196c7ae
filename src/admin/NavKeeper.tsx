'use client'

import { useNav, usePreferences } from '@payloadcms/ui'
import { useEffect } from 'react'

/** From this width on the navigation stands beside the page; below it is a drawer over it. */
const BESIDE_PIXELS = 1024

/** Opens the navigation on ordinary screens too, where Payload closes it below 1440 pixels, unless the person closed it. */
export const NavKeeper = () => {
  const { hydrated, setNavOpen } = useNav()
  const { getPreference } = usePreferences()
  useEffect(() => {
    if (!hydrated || window.innerWidth <= BESIDE_PIXELS) return
    void getPreference<{ open?: boolean }>('nav').then((chosen) => {
      if (chosen?.open !== false) setNavOpen(true)
    })
  }, [getPreference, hydrated, setNavOpen])
  return null
}
