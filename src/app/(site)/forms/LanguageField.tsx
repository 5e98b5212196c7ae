'use client'

import { type Language, words } from '../../../lib/words.ts'
import { ChoiceField } from '../(inside)/forms/ChoiceField.tsx'
import { useSay } from '../shell/PageFrame.tsx'

const label = words('Language', 'اللغة', 'Idioma')
const description = words(
  'Of the pages and of the mails to you.',
  'للصفحات وللرسائل المرسلة إليك.',
  'De las páginas y de los correos que reciba.',
)

const languages = [
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'العربية' },
  { value: 'es', label: 'Español' },
]

/** The language that a person wants to be spoken to in. */
export const LanguageField = ({ defaultValue }: { defaultValue: Language }) => {
  const say = useSay()
  return (
    <ChoiceField
      choices={languages}
      defaultValue={defaultValue}
      description={say(description)}
      label={say(label)}
      name="language"
    />
  )
}
