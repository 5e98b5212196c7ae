import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

import { Mark } from '../../../admin/graphics/Mark.tsx'
import { findPageLanguage } from '../findPageLanguage.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

interface Props {
  title: string
  /** What is to be done here, in a sentence. */
  lead?: string
  children: ReactNode
}

/** A page before one is signed in: the mark, one card with one thing to do, the languages. */
export const DoorShell = async ({ children, lead, title }: Props) => (
  <Center component="main" mih="100dvh" p="md">
    <Stack gap="lg" maw={440} w="100%">
      <Group gap="xs" justify="center">
        <Mark size={36} />
        <Text fw={650} size="xl">
          Polyclinic
        </Text>
      </Group>
      <Paper p={{ base: 'md', xs: 'xl' }} radius="lg" shadow="sm" withBorder>
        <Stack gap="md">
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            {lead !== undefined && <Text c="dimmed">{lead}</Text>}
          </div>
          {children}
        </Stack>
      </Paper>
      <LanguageSwitch current={await findPageLanguage()} />
    </Stack>
  </Center>
)
