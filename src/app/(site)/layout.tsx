import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { findPageLanguage } from './findPageLanguage.ts'
import './site.css'

export const metadata: Metadata = { title: 'Polyclinic', robots: { index: false, follow: false } }

// Pages are written for each request: their scripts carry the request's nonce.
export const dynamic = 'force-dynamic'

const Layout = async ({ children }: { children: ReactNode }) => {
  const language = await findPageLanguage()
  return (
    <html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  )
}

export default Layout
