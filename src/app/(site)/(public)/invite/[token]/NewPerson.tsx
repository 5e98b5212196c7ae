import { sayIn, words } from '../../../../../lib/words.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { LanguageField } from '../../../forms/LanguageField.tsx'
import { PasswordFields } from '../../../forms/PasswordFields.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { DoorShell } from '../../../shell/DoorShell.tsx'
import { ownerOf } from '../../ownerOf.ts'
import { personWords } from '../../personWords.ts'
import { WhoIsMeant } from '../../WhoIsMeant.tsx'
import { accept } from './accept.ts'
import { type InviteProps, inviteWords, sayInvitation } from './inviteWords.ts'

const lead = words(
  'Say who you are and choose a password.',
  'عرّف بنفسك واختر كلمة مرور.',
  'Díganos quién es y elija una contraseña.',
)

/** An invitation for somebody without an account: it makes one. */
export const NewPerson = ({ language, link, title, token }: InviteProps) => (
  <DoorShell lead={`${sayInvitation(link, language)} ${sayIn(language, lead)}`} title={title}>
    <WhoIsMeant language={language} link={{ ...link, organization: null }} />
    <ActionForm action={accept} submit={sayIn(language, inviteWords.accept)}>
      <input name="token" type="hidden" value={token} />
      <input name="isNewPerson" type="hidden" value="yes" />
      <TextField
        autoComplete="given-name"
        label={sayIn(language, personWords.firstName)}
        maxLength={50}
        name="firstName"
        required
      />
      <TextField
        autoComplete="family-name"
        label={sayIn(language, personWords.lastName)}
        maxLength={50}
        name="lastName"
        required
      />
      <PasswordFields label={sayIn(language, personWords.password)} owner={ownerOf(link)} />
      <LanguageField defaultValue={language} />
    </ActionForm>
  </DoorShell>
)
