import { sayIn, words } from '../../../../../lib/words.ts'
import { checkLink } from '../../../asking/checkLink.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { LinkTrouble } from '../../LinkTrouble.tsx'
import { titled } from '../../titled.ts'
import { WhoIsMeant } from '../../WhoIsMeant.tsx'
import { verify } from './verify.ts'

const title = words(
  'Confirm your e-mail address',
  'تأكيد بريدك الإلكتروني',
  'Confirme su correo electrónico',
)
const lead = words(
  'Press the button to confirm that this address is yours.',
  'اضغط الزر لتأكيد أن هذا العنوان لك.',
  'Pulse el botón para confirmar que esta dirección es suya.',
)
const submit = words('Confirm', 'تأكيد', 'Confirmar')
const advice = words(
  'Confirmation links work once and for 24 hours. If you have confirmed already, sign in. Otherwise register again with the same address, and a new link comes.',
  'روابط التأكيد تعمل مرة واحدة ولمدة 24 ساعة. إن كنت قد أكدت فسجّل الدخول، وإلا فسجّل من جديد بالعنوان نفسه ليصلك رابط جديد.',
  'Los enlaces de confirmación sirven una vez y durante 24 horas. Si ya confirmó, inicie sesión. Si no, regístrese de nuevo con la misma dirección y recibirá otro enlace.',
)

export const generateMetadata = titled(title)

/** Shows what a link would confirm; only the button does it, so that no mail scanner can. */
const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const language = await findPageLanguage()
  const link = await checkLink('email-verification', token)
  if (!link.ok) return <LinkTrouble advice={advice} errors={link.errors} language={language} />
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <WhoIsMeant language={language} link={link.data} />
      <ActionForm action={verify} submit={sayIn(language, submit)}>
        <input name="token" type="hidden" value={token} />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
