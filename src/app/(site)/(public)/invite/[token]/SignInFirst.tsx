import { Button } from '@mantine/core'

import { sayIn, words } from '../../../../../lib/words.ts'
import { withNext } from '../../../session/dutyPath.ts'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { WhoIsMeant } from '../../WhoIsMeant.tsx'
import { type InviteProps, sayInvitation } from './inviteWords.ts'

const lead = words(
  'You have an account with this address: sign in first, and you come back here.',
  'لديك حساب بهذا العنوان: سجّل الدخول أولًا ثم تعود إلى هنا.',
  'Ya tiene una cuenta con esta dirección: inicie sesión y volverá aquí.',
)
const signIn = words('Sign in', 'تسجيل الدخول', 'Iniciar sesión')

/** An invitation for somebody who has an account and is not signed in. */
export const SignInFirst = ({ language, link, title, token }: InviteProps) => (
  <DoorShell lead={`${sayInvitation(link, language)} ${sayIn(language, lead)}`} title={title}>
    <WhoIsMeant language={language} link={{ ...link, organization: null }} />
    <Button component="a" href={withNext('/login', `/invite/${token}`)} size="md">
      {sayIn(language, signIn)}
    </Button>
  </DoorShell>
)
