import { Anchor } from '@mantine/core'

import { sayIn, words } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { Message } from '../../../forms/Message.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { accept } from './accept.ts'
import { type InviteProps, inviteWords, sayInvitation } from './inviteWords.ts'

const whatHappens = words(
  'What will happen: you leave your present organization and no longer see its patients and people; your role becomes the one of the invitation. Your password, your second factor and your past entries stay.',
  'ما سيحدث: تغادر مؤسستك الحالية ولن ترى مرضاها وموظفيها، ويصبح دورك هو المذكور في الدعوة. تبقى كلمة مرورك وعاملك الثاني وسجلاتك السابقة.',
  'Qué ocurrirá: dejará su organización actual y ya no verá a sus pacientes ni a su personal; su función será la de la invitación. Se conservan su contraseña, su segundo factor y sus registros anteriores.',
)
const whatHappensFirst = words(
  'What will happen: you become a member, in the role of the invitation. Your password and your second factor stay.',
  'ما سيحدث: تصبح عضوًا بالدور المذكور في الدعوة. تبقى كلمة مرورك وعاملك الثاني.',
  'Qué ocurrirá: será miembro con la función de la invitación. Se conservan su contraseña y su segundo factor.',
)
const later = words('Not now', 'ليس الآن', 'Ahora no')

interface Props extends InviteProps {
  /** Whether the person is a member of another organization, which they would leave. */
  hasPlace: boolean
}

/** An invitation for the person who is signed in: they move. */
export const Move = ({ hasPlace, language, link, title, token }: Props) => (
  <DoorShell lead={sayInvitation(link, language)} title={title}>
    <Message tone="attention">{sayIn(language, hasPlace ? whatHappens : whatHappensFirst)}</Message>
    <ActionForm
      action={accept}
      aside={
        <div className="pc-links">
          <Anchor href="/dashboard">{sayIn(language, later)}</Anchor>
        </div>
      }
      submit={sayIn(language, inviteWords.accept)}
    >
      <input name="token" type="hidden" value={token} />
    </ActionForm>
  </DoorShell>
)
