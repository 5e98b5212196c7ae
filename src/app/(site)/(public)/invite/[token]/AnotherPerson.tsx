import { Anchor, Button } from '@mantine/core'

import { sayIn, words } from '../../../../../lib/words.ts'
import { Message } from '../../../forms/Message.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { type InviteProps, sayInvitation } from './inviteWords.ts'
import { signOutHere } from './signOutHere.ts'

const forOther = words(
  'This invitation is for another person:',
  'هذه الدعوة لشخص آخر:',
  'Esta invitación es para otra persona:',
)
const you = words('You are signed in as:', 'أنت مسجل الدخول باسم:', 'Ha iniciado sesión como:')
const leave = words(
  'Sign out and open the invitation',
  'تسجيل الخروج وفتح الدعوة',
  'Cerrar sesión y abrir la invitación',
)
const stay = words('Stay signed in', 'البقاء', 'Seguir dentro')

/** An invitation opened while somebody else is signed in. */
export const AnotherPerson = (props: InviteProps & { signedIn: string }) => {
  const { language, link, signedIn, title, token } = props
  return (
    <DoorShell lead={sayInvitation(link, language)} title={title}>
      <Message tone="attention">
        <div>
          {sayIn(language, forOther)} <bdi>{link.email}</bdi>
        </div>
        <div>
          {sayIn(language, you)} <bdi>{signedIn}</bdi>
        </div>
      </Message>
      <form action={signOutHere}>
        <input name="token" type="hidden" value={token} />
        <Button fullWidth size="md" type="submit">
          {sayIn(language, leave)}
        </Button>
      </form>
      <div className="pc-links">
        <Anchor href="/dashboard">{sayIn(language, stay)}</Anchor>
      </div>
    </DoorShell>
  )
}
