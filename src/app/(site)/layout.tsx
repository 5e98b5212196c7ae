import '@fontsource-variable/inter'
import '@fontsource-variable/noto-sans-arabic'
import '@mantine/core/styles.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'

import { findPageLanguage } from './findPageLanguage.ts'
import { PageFrame } from './shell/PageFrame.tsx'
import './site.css'

export const metadata: Metadata = {
  title: { default: 'Polyclinic', template: '%s · Polyclinic' },
  icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
  robots: { index: false, follow: false },
}

// Pages are written for each request: their scripts carry the request's nonce.
export const dynamic = 'force-dynamic'

const Layout = async ({ children }: { children: ReactNode }) => {
  const language = await findPageLanguage()
  const nonce = (await headers()).get('x-nonce')
  return (
    <html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce !== null && { nonce })} />
      </head>
      <body>
        <PageFrame language={language}>{children}</PageFrame>
      </body>
    </html>
  )
}

export default Layout
