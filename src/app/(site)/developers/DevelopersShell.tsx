import { Button } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { Mark } from '../../../admin/graphics/Mark.tsx'
import { type Language, sayIn } from '../../../lib/words.ts'
import { findVisitor } from '../session/findVisitor.ts'
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx'
import { Notices } from '../shell/Notices.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { developersWords } from './developersWords.ts'

/** The frame of the reference: for visitors and for people who are signed in alike. */
export const DevelopersShell = async ({
  children,
  language,
}: {
  children: ReactNode
  language: Language
}) => {
  const { user } = await findVisitor()
  return (
    <div className="pc-developers">
      <header className="pc-developers__top">
        <Link className="pc-door__home" href="/" prefetch={false}>
          <Mark size={28} />
          Polyclinic
        </Link>
        <LanguageSwitch current={language} />
        <Button
          component={PageLink}
          href={user ? '/dashboard' : '/login?next=%2Fdevelopers'}
          prefetch={false}
          variant="default"
        >
          {sayIn(language, user ? developersWords.home : developersWords.signIn)}
        </Button>
      </header>
      <Notices>
        <main id="content">{children}</main>
      </Notices>
    </div>
  )
}
