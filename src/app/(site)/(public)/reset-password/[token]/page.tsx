import { sayIn, words } from '../../../../../lib/words.ts'
import { checkLink } from '../../../asking/checkLink.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { PasswordFields } from '../../../forms/PasswordFields.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { newLink } from '../../linkWords.ts'
import { LinkTrouble } from '../../LinkTrouble.tsx'
import { ownerOf } from '../../ownerOf.ts'
import { titled } from '../../titled.ts'
import { WhoIsMeant } from '../../WhoIsMeant.tsx'
import { resetPassword } from './resetPassword.ts'

const title = words('Choose a new password', 'اختر كلمة مرور جديدة', 'Elija una contraseña nueva')
const lead = words(
  'You are signed in with it at once; you are signed out everywhere else.',
  'ستدخل بها مباشرة، وتُسجَّل خروجًا من كل مكان آخر.',
  'Entrará con ella enseguida y se cerrarán sus demás sesiones.',
)
const label = words('New password', 'كلمة المرور الجديدة', 'Contraseña nueva')
const submit = words('Save and sign in', 'حفظ ودخول', 'Guardar y entrar')
const advice = words(
  'Links to choose a password work once and for a short time. Ask for a new one; the old password stays until then.',
  'روابط اختيار كلمة المرور تعمل مرة واحدة ولمدة قصيرة. اطلب رابطًا جديدًا، وتبقى كلمة المرور القديمة حتى ذلك الحين.',
  'Los enlaces para elegir contraseña sirven una vez y por poco tiempo. Pida uno nuevo; mientras tanto sigue valiendo la anterior.',
)

export const generateMetadata = titled(title)

const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const language = await findPageLanguage()
  const link = await checkLink('password-reset', token)
  if (!link.ok) {
    return <LinkTrouble advice={advice} errors={link.errors} language={language} way={newLink} />
  }
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <WhoIsMeant language={language} link={link.data} />
      <ActionForm action={resetPassword} submit={sayIn(language, submit)}>
        <input name="token" type="hidden" value={token} />
        <PasswordFields label={sayIn(language, label)} owner={ownerOf(link.data)} />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
