import type { Option } from 'payload'

import { getTranslation } from '@payloadcms/translations'

type Translator = Parameters<typeof getTranslation>[1]

/** The word for a stored choice, the choice itself where it has none. */
export function sayOption(options: readonly Option[], value: string, i18n: Translator): string {
  for (const option of options) {
    if (typeof option === 'string' || option.value !== value) continue
    const said = typeof option.label === 'function' ? value : getTranslation(option.label, i18n)
    return typeof said === 'string' ? said : value
  }
  return value
}
