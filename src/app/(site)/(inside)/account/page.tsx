import { sayIn, words } from '../../../../lib/words.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { sayTrouble } from '../../(public)/login/sayTrouble.ts'
import { titled } from '../../(public)/titled.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { Message } from '../../forms/Message.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { Portrait } from '../../shell/Portrait.tsx'
import { AreaField } from '../forms/AreaField.tsx'
import { ChoiceField } from '../forms/ChoiceField.tsx'
import { formWords, languageChoices } from '../people/formWords.ts'
import { namePerson } from '../person/namePerson.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { AccountTabs } from './AccountTabs.tsx'
import { AvatarForm } from './AvatarForm.tsx'
import { changeEmail } from './changeEmail.ts'
import { saveProfile } from './saveProfile.ts'

const said = {
  title: words('My account', 'حسابي', 'Mi cuenta'),
  picture: words('Picture', 'الصورة', 'Foto'),
  pictureHelp: words(
    'Shown to the people of your organization.',
    'تظهر لأشخاص مؤسستك.',
    'La ven las personas de su organización.',
  ),
  profile: words('Profile', 'الملف الشخصي', 'Perfil'),
  profileHelp: words(
    'How you are called, and the language of pages and mails.',
    'كيف تُسمّى، ولغة الصفحات والرسائل.',
    'Cómo se le llama, y el idioma de páginas y correos.',
  ),
  about: words('About', 'نبذة', 'Acerca de'),
  aboutHelp: words(
    'At most 140 characters.',
    '140 حرفًا على الأكثر.',
    'Como máximo 140 caracteres.',
  ),
  save: words('Save', 'حفظ', 'Guardar'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  emailHelp: words(
    'You sign in with it. A new address counts once the link mailed to it was opened.',
    'تسجّل الدخول به. لا يسري العنوان الجديد إلا بعد فتح الرابط المرسل إليه.',
    'Con él inicia sesión. Una dirección nueva vale cuando se abra el enlace enviado a ella.',
  ),
  newEmail: words('New e-mail', 'البريد الجديد', 'Nuevo correo'),
  password: words('Current password', 'كلمة المرور الحالية', 'Contraseña actual'),
  sendLink: words('Mail the confirmation', 'إرسال رسالة التأكيد', 'Enviar la confirmación'),
} as const

export const generateMetadata = titled(said.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const { avatar, profile, user } = await requirePerson()
  const trouble = sayTrouble(await readParam(searchParams, 'error'), language)
  return (
    <>
      <AccountTabs language={language} />
      {trouble !== null && (
        <Message role="alert" tone="danger">
          {trouble}
        </Message>
      )}
      <section className="pc-card">
        <h2>{say('picture')}</h2>
        <p>{say('pictureHelp')}</p>
        <div className="pc-picture">
          <Portrait name={namePerson({ ...user, ...profile })} size={96} url={avatar?.thumbUrl} />
          <div>
            <AvatarForm hasPicture={avatar !== null} />
          </div>
        </div>
      </section>
      <section className="pc-card">
        <h2>{say('profile')}</h2>
        <p>{say('profileHelp')}</p>
        <div className="pc-form">
          <ActionForm action={saveProfile} submit={say('save')}>
            <div className="pc-pair">
              <TextField
                autoComplete="honorific-prefix"
                defaultValue={profile.title ?? ''}
                label={sayIn(language, formWords.title)}
                name="title"
              />
              <TextField
                autoComplete="given-name"
                defaultValue={profile.firstName ?? ''}
                label={sayIn(language, formWords.firstName)}
                name="firstName"
              />
              <TextField
                autoComplete="family-name"
                defaultValue={profile.lastName ?? ''}
                label={sayIn(language, formWords.lastName)}
                name="lastName"
              />
              <ChoiceField
                choices={languageChoices}
                defaultValue={profile.language ?? language}
                label={sayIn(language, formWords.language)}
                name="language"
              />
            </div>
            <AreaField
              defaultValue={profile.description ?? ''}
              description={say('aboutHelp')}
              label={say('about')}
              name="description"
            />
          </ActionForm>
        </div>
      </section>
      <section className="pc-card">
        <h2>{say('email')}</h2>
        <p>
          <bdi>{user.email}</bdi> {say('emailHelp')}
        </p>
        <div className="pc-form">
          <ActionForm action={changeEmail} submit={say('sendLink')} variant="default">
            <TextField
              autoComplete="email"
              label={say('newEmail')}
              ltr
              maxLength={254}
              name="email"
              type="email"
            />
            <TextField
              autoComplete="current-password"
              label={say('password')}
              name="currentPassword"
              required
              type="password"
            />
          </ActionForm>
        </div>
      </section>
    </>
  )
}

export default Page
