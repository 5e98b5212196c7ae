import { sayIn, words } from '../../../../../lib/words.ts'
import { checkLink } from '../../../asking/checkLink.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { findVisitor } from '../../../session/findVisitor.ts'
import { LinkTrouble } from '../../LinkTrouble.tsx'
import { titled } from '../../titled.ts'
import { AnotherPerson } from './AnotherPerson.tsx'
import { inviteWords } from './inviteWords.ts'
import { Move } from './Move.tsx'
import { NewPerson } from './NewPerson.tsx'
import { SignInFirst } from './SignInFirst.tsx'

const advice = words(
  'Invitations can be used once and expire after some days. Ask the person who invited you to send it again. If you have accepted it already, just sign in.',
  'تُستخدم الدعوات مرة واحدة وتنتهي بعد أيام. اطلب ممن دعاك إرسالها مجددًا. إن كنت قد قبلتها فسجّل الدخول.',
  'Las invitaciones sirven una vez y vencen a los pocos días. Pida a quien le invitó que la envíe de nuevo. Si ya la aceptó, inicie sesión.',
)

export const generateMetadata = titled(inviteWords.title)

/** An invitation into an organization: what it brings depends on who opens it. */
const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const language = await findPageLanguage()
  const link = await checkLink('invitation', token)
  if (!link.ok) return <LinkTrouble advice={advice} errors={link.errors} language={language} />
  const { user } = await findVisitor()
  const shared = { language, link: link.data, token, title: sayIn(language, inviteWords.title) }
  if (user && user.email !== link.data.email) {
    return <AnotherPerson {...shared} signedIn={user.email ?? user.username ?? ''} />
  }
  if (user) return <Move {...shared} hasPlace={Boolean(user.organization)} />
  return link.data.isNewPerson ? <NewPerson {...shared} /> : <SignInFirst {...shared} />
}

export default Page
