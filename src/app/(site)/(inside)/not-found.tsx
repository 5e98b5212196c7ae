import { Anchor } from '@mantine/core'

import { sayIn, words } from '../../../lib/words.ts'
import { findPageLanguage } from '../findPageLanguage.ts'
import { MovedHint } from '../MovedHint.tsx'
import { PageLink } from '../shell/PageLink.tsx'

const title = words('Nothing is here', 'لا شيء هنا', 'Aquí no hay nada')
const advice = words(
  'It does not exist, or it is not among what you may see.',
  'إما أنه غير موجود أو ليس ضمن ما يمكنك رؤيته.',
  'No existe o no está entre lo que puede ver.',
)
const back = words('Go to the start page', 'الانتقال إلى صفحة البداية', 'Ir a la página de inicio')

const NotFound = async () => {
  const language = await findPageLanguage()
  return (
    <div className="pc-card pc-empty">
      <h1>{sayIn(language, title)}</h1>
      <p>{sayIn(language, advice)}</p>
      <MovedHint language={language} />
      <Anchor component={PageLink} href="/dashboard" prefetch={false}>
        {sayIn(language, back)}
      </Anchor>
    </div>
  )
}

export default NotFound
