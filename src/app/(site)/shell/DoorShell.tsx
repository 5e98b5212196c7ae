import { Paper, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { Mark } from '../../../admin/graphics/Mark.tsx'
import { findPageLanguage } from '../findPageLanguage.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

interface Props {
  title: string
  /** What is to be done here, in a sentence or two. */
  lead?: ReactNode
  children: ReactNode
}

/** A page before one is signed in: the mark, one card with one thing to do, the languages. */
export const DoorShell = async ({ children, lead, title }: Props) => (
  <div className="pc-door">
    <header>
      <Link className="pc-door__home" href="/" prefetch={false}>
        <Mark size={36} />
        Polyclinic
      </Link>
    </header>
    <Paper component="main" p={{ base: 'md', xs: 'xl' }} radius="lg" shadow="xs" withBorder>
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead !== undefined && (
            <Text c="dimmed" component="div" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
    <footer>
      <LanguageSwitch current={await findPageLanguage()} />
    </footer>
  </div>
)
