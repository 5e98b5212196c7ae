import { Anchor } from '@mantine/core'

import { sayIn, words } from '../../../lib/words.ts'
import { findPageLanguage } from '../findPageLanguage.ts'
import { PageLink } from '../shell/PageLink.tsx'

const title = words('Not for your role', 'ليست من صلاحيات دورك', 'No es para su rol')
const advice = words(
  'You are signed in, but this page is for other roles. Ask an administrator of your organization if you need it.',
  'أنت مسجّل الدخول، لكن هذه الصفحة لأدوار أخرى. راجع مسؤول مؤسستك إن كنت تحتاجها.',
  'Ha iniciado sesión, pero esta página es para otros roles. Si la necesita, consulte a un administrador de su organización.',
)
const back = words('Go to the start page', 'الانتقال إلى صفحة البداية', 'Ir a la página de inicio')

const Forbidden = async () => {
  const language = await findPageLanguage()
  return (
    <div className="pc-card pc-empty">
      <h1>{sayIn(language, title)}</h1>
      <p>{sayIn(language, advice)}</p>
      <Anchor component={PageLink} href="/dashboard" prefetch={false}>
        {sayIn(language, back)}
      </Anchor>
    </div>
  )
}

export default Forbidden
