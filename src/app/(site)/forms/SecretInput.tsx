'use client'

import { PasswordInput, type PasswordInputProps } from '@mantine/core'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'

const show = words('Show or hide what is typed', 'إظهار أو إخفاء ما كُتب', 'Mostrar u ocultar')

/** A field for a password, with the button that shows it; it reads from the left on every page. */
export const SecretInput = (props: PasswordInputProps) => {
  const say = useSay()
  return (
    <PasswordInput
      {...props}
      dir="ltr"
      size="md"
      visibilityToggleButtonProps={{ 'aria-label': say(show) }}
    />
  )
}
