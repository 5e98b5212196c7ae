import { Button, Group } from '@mantine/core'

import { type Language, sayIn, words } from '../../../lib/words.ts'
import { chooseLanguage } from '../session/pageLanguage.ts'

const label = words('Language', 'اللغة', 'Idioma')

const names: readonly [Language, string][] = [
  ['en', 'English'],
  ['ar', 'العربية'],
  ['es', 'Español'],
]

async function choose(form: FormData): Promise<void> {
  'use server'
  const chosen = names.find(([language]) => language === form.get('language'))
  if (chosen) await chooseLanguage(chosen[0])
}

/** Switches the language of all pages in this browser; works without JavaScript. */
export const LanguageSwitch = ({ current }: { current: Language }) => (
  <form action={choose} aria-label={sayIn(current, label)}>
    <Group gap={4} justify="center">
      {names.map(([language, name]) => (
        <Button
          aria-current={language === current}
          key={language}
          lang={language}
          name="language"
          size="compact-md"
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
