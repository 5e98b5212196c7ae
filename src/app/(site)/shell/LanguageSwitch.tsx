import { Button, Group } from '@mantine/core'
import { cookies } from 'next/headers'

import type { Language } from '../../../lib/words.ts'

const YEAR_SECONDS = 31_536_000

const names: readonly [Language, string][] = [
  ['en', 'English'],
  ['ar', 'العربية'],
  ['es', 'Español'],
]

async function choose(form: FormData): Promise<void> {
  'use server'
  const chosen = names.find(([language]) => language === form.get('language'))
  if (!chosen) return
  const jar = await cookies()
  jar.set('polyclinic-lng', chosen[0], { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
}

/** Switches the language of all pages in this browser; works without JavaScript. */
export const LanguageSwitch = ({ current }: { current: Language }) => (
  <form action={choose}>
    <Group gap={4} justify="center">
      {names.map(([language, name]) => (
        <Button
          aria-current={language === current}
          key={language}
          lang={language}
          name="language"
          size="compact-sm"
          type="submit"
          value={language}
          variant={language === current ? 'light' : 'subtle'}
        >
          {name}
        </Button>
      ))}
    </Group>
  </form>
)
