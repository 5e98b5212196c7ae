'use client'

import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'

import { words } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { CodeField } from '../../../forms/CodeField.tsx'
import { Message } from '../../../forms/Message.tsx'
import { SecondFactorSetup } from '../../../forms/SecondFactorSetup.tsx'
import { useSay } from '../../../shell/PageFrame.tsx'
import { disableSecondFactor } from './disableSecondFactor.ts'

const said = {
  on: words('The second factor is on.', 'العامل الثاني مفعّل.', 'El segundo factor está activado.'),
  left: words(
    'Recovery codes left:',
    'رموز الاسترداد المتبقية:',
    'Códigos de recuperación restantes:',
  ),
  code: words(
    'A code of the app, or a recovery code',
    'رمز من التطبيق أو رمز استرداد',
    'Un código de la aplicación o de recuperación',
  ),
  disable: words('Turn off', 'إيقاف', 'Desactivar'),
  done: words('Done', 'تم', 'Listo'),
}

/**
 * Sets the second factor up or takes it away. What was begun stays in view until the person leaves it:
 * the recovery codes are shown once, and the page must not replace them.
 */
export const SecondFactorPart = ({
  codesLeft,
  isOn,
}: {
  codesLeft: number | null
  isOn: boolean
}) => {
  const say = useSay()
  const [began] = useState(isOn)
  // A whole page load, so that the account's new state is what is shown next.
  const done = <Anchor href="/account/security">{say(said.done)}</Anchor>
  if (!began) return <SecondFactorSetup after={done} />
  return (
    <>
      <Message tone="ok">
        {say(said.on)}
        {codesLeft !== null && (
          <Text component="span" c="dimmed" display="block" size="sm">
            {say(said.left)} {codesLeft}
          </Text>
        )}
      </Message>
      <ActionForm
        action={disableSecondFactor}
        after={done}
        submit={say(said.disable)}
        variant="default"
      >
        <CodeField label={say(said.code)} />
      </ActionForm>
    </>
  )
}
