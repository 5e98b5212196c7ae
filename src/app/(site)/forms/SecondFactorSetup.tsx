'use client'

import { Stack, Text } from '@mantine/core'
import { type ReactNode, useActionState } from 'react'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { CodeField } from './CodeField.tsx'
import { emptyForm } from './formState.ts'
import { FormFrame } from './FormFrame.tsx'
import { Message } from './Message.tsx'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { setUpSecondFactor, type SetupState } from './setUpSecondFactor.ts'

const need = words(
  'You need an app on your phone that makes codes, such as Aegis, 2FAS, Google Authenticator or Microsoft Authenticator.',
  'تحتاج إلى تطبيق على هاتفك يولّد الرموز، مثل Aegis أو 2FAS أو Google Authenticator أو Microsoft Authenticator.',
  'Necesita en su teléfono una aplicación que genere códigos, como Aegis, 2FAS, Google Authenticator o Microsoft Authenticator.',
)
const start = words('Begin', 'ابدأ', 'Empezar')
const scan = words(
  'Photograph this code with the app.',
  'صوّر هذا الرمز بالتطبيق.',
  'Escanee este código con la aplicación.',
)
const qr = words('Code for the app', 'رمز التطبيق', 'Código para la aplicación')
const byHand = words('Or type this key:', 'أو اكتب هذا المفتاح:', 'O escriba esta clave:')
const code = words(
  'The six digits that the app shows',
  'الأرقام الستة التي يعرضها التطبيق',
  'Los seis dígitos que muestra la aplicación',
)
const confirm = words('Confirm', 'تأكيد', 'Confirmar')
const isOn = words(
  'The second factor is on.',
  'تم تفعيل العامل الثاني.',
  'El segundo factor está activado.',
)

interface Props {
  /** What stands below the recovery codes. */
  after?: ReactNode
  /** What one may do instead, until it is done. */
  aside?: ReactNode
}

/** Sets up a second factor in three steps: the app, the code, the recovery codes. */
export const SecondFactorSetup = ({ after, aside }: Props) => {
  const [state, send, pending] = useActionState<SetupState, FormData>(setUpSecondFactor, emptyForm)
  const say = useSay()
  if (state.recoveryCodes) {
    return (
      <Stack gap="md">
        <Message role="status" tone="ok">
          {say(isOn)}
        </Message>
        <RecoveryCodes codes={state.recoveryCodes} />
        {after}
      </Stack>
    )
  }
  const { otpauthUrl, secret } = state
  if (otpauthUrl === undefined || secret === undefined) {
    return (
      <FormFrame aside={aside} pending={pending} send={send} state={state} submit={say(start)}>
        <Text>{say(need)}</Text>
      </FormFrame>
    )
  }
  return (
    <FormFrame aside={aside} pending={pending} send={send} state={state} submit={say(confirm)}>
      <input name="otpauthUrl" type="hidden" value={otpauthUrl} />
      <input name="secret" type="hidden" value={secret} />
      <Text>{say(scan)}</Text>
      <QrCode label={say(qr)} text={otpauthUrl} />
      <div>
        <Text c="dimmed" size="sm">
          {say(byHand)}
        </Text>
        <bdi className="pc-secret" dir="ltr">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </bdi>
      </div>
      <CodeField label={say(code)} />
    </FormFrame>
  )
}
