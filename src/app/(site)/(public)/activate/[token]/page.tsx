import { sayIn, words } from '../../../../../lib/words.ts'
import { FlagField } from '../../../(inside)/forms/FlagField.tsx'
import { checkLink } from '../../../asking/checkLink.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { LanguageField } from '../../../forms/LanguageField.tsx'
import { PasswordFields } from '../../../forms/PasswordFields.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { newLink } from '../../linkWords.ts'
import { LinkTrouble } from '../../LinkTrouble.tsx'
import { ownerOf } from '../../ownerOf.ts'
import { titled } from '../../titled.ts'
import { WhoIsMeant } from '../../WhoIsMeant.tsx'
import { activate } from './activate.ts'

const title = words('Activate your account', 'فعّل حسابك', 'Active su cuenta')
const lead = words(
  'An account has been made for you. Choose a password to begin.',
  'أُنشئ لك حساب. اختر كلمة مرور لتبدأ.',
  'Se ha creado una cuenta para usted. Elija una contraseña para empezar.',
)
const password = words('Password', 'كلمة المرور', 'Contraseña')
const secondFactor = words(
  'Set up a second factor next',
  'إعداد عامل ثانٍ بعد ذلك',
  'Configurar después un segundo factor',
)
const why = words(
  'Recommended: a code of your phone then protects your account even when somebody learns the password.',
  'يُنصح به: رمز من هاتفك يحمي حسابك حتى لو عرف أحد كلمة المرور.',
  'Recomendado: un código de su teléfono protege la cuenta aunque alguien conozca la contraseña.',
)
const submit = words('Activate and sign in', 'تفعيل ودخول', 'Activar y entrar')
const advice = words(
  'Activation links work once and for 72 hours. Ask for a new one here, or ask the administrator who made your account. If you have activated it already, just sign in.',
  'روابط التفعيل تعمل مرة واحدة ولمدة 72 ساعة. اطلب رابطًا جديدًا هنا، أو من المسؤول الذي أنشأ حسابك. إن كنت قد فعّلته فسجّل الدخول.',
  'Los enlaces de activación sirven una vez y durante 72 horas. Pida uno nuevo aquí o al administrador que creó su cuenta. Si ya la activó, inicie sesión.',
)

export const generateMetadata = titled(title)

const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const language = await findPageLanguage()
  const link = await checkLink('activation', token)
  if (!link.ok) {
    return <LinkTrouble advice={advice} errors={link.errors} language={language} way={newLink} />
  }
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <WhoIsMeant language={language} link={link.data} />
      <ActionForm action={activate} submit={sayIn(language, submit)}>
        <input name="token" type="hidden" value={token} />
        <PasswordFields label={sayIn(language, password)} owner={ownerOf(link.data)} />
        <LanguageField defaultValue={language} />
        <FlagField
          defaultChecked={false}
          description={sayIn(language, why)}
          label={sayIn(language, secondFactor)}
          name="secondFactor"
        />
      </ActionForm>
    </DoorShell>
  )
}

export default Page
