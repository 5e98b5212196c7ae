import { Anchor, Button } from '@mantine/core'
import { redirect } from 'next/navigation'

import { sayIn, words } from '../../../../lib/words.ts'
import { findPerson } from '../../(inside)/person/findPerson.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { findVisitor } from '../../session/findVisitor.ts'
import { DoorShell } from '../../shell/DoorShell.tsx'
import { SignOutForm } from '../../shell/SignOutForm.tsx'
import { titled } from '../titled.ts'

const title = words('Sign out', 'تسجيل الخروج', 'Cerrar sesión')
const lead = words(
  'Unsaved work on other pages is lost.',
  'يُفقد العمل غير المحفوظ في الصفحات الأخرى.',
  'Se pierde lo que no haya guardado en otras páginas.',
)
const stay = words('Stay signed in', 'البقاء', 'Seguir dentro')

export const generateMetadata = titled(title)

/** Asks before signing out: an address alone, as in a picture of another site, ends no session. */
const Page = async () => {
  const { user } = await findVisitor()
  if (!user) redirect('/login')
  const [language, asked] = await Promise.all([findPageLanguage(), findPerson()])
  return (
    <DoorShell lead={sayIn(language, lead)} title={sayIn(language, title)}>
      <SignOutForm person={asked.ok ? asked.data : null}>
        <Button fullWidth size="md" type="submit">
          {sayIn(language, title)}
        </Button>
      </SignOutForm>
      <div className="pc-links">
        <Anchor href="/dashboard">{sayIn(language, stay)}</Anchor>
      </div>
    </DoorShell>
  )
}

export default Page
