import Link from 'next/link'

import { sayIn, words } from '../../lib/words.ts'
import { findPageLanguage } from './findPageLanguage.ts'

const title = words('This page does not exist', 'هذه الصفحة غير موجودة', 'Esta página no existe')
const advice = words(
  'The address may be mistyped, or what stood here has moved.',
  'قد يكون العنوان مكتوبًا بشكل خاطئ، أو نُقل ما كان هنا.',
  'Puede que la dirección esté mal escrita o que el contenido se haya movido.',
)
const back = words('Go to the start page', 'الانتقال إلى صفحة البداية', 'Ir a la página de inicio')

const NotFound = async () => {
  const language = await findPageLanguage()
  return (
    <main className="plain">
      <h1>{sayIn(language, title)}</h1>
      <p>{sayIn(language, advice)}</p>
      <p>
        <Link href="/">{sayIn(language, back)}</Link>
      </p>
    </main>
  )
}

export default NotFound
