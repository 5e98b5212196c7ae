'use client'

import { useTranslation } from '@payloadcms/ui'

import { sayIn } from '../../lib/words.ts'
import { noteChoice, rememberLanguage } from './languageCookie.ts'
import { loginWords } from './loginWords.ts'

interface Props {
  languages: readonly { label: string; value: string }[]
}

/** Lets people choose their language before they have signed in. */
export const LanguageSwitch = ({ languages }: Props) => {
  const { i18n } = useTranslation()
  const choose = (language: string) => {
    rememberLanguage(language)
    noteChoice()
    window.location.reload()
  }
  return (
    <label className="pc-language">
      <span className="pc-hidden">{sayIn(i18n.language, loginWords.language)}</span>
      <select name="language" onChange={({ target }) => choose(target.value)} value={i18n.language}>
        {languages.map(({ label, value }) => (
          <option key={value} lang={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
