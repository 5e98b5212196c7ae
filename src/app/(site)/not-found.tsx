import { Anchor } from '@mantine/core'
import type { Metadata } from 'next'

import { sayIn, words } from '../../lib/words.ts'
import { findPageLanguage } from './findPageLanguage.ts'
import { MovedHint } from './MovedHint.tsx'
import { DoorShell } from './shell/DoorShell.tsx'

const title = words('This page does not exist', 'هذه الصفحة غير موجودة', 'Esta página no existe')
const advice = words(
  'The address may be mistyped, or what stood here has moved.',
  'قد يكون العنوان مكتوبًا بشكل خاطئ، أو نُقل ما كان هنا.',
  'Puede que la dirección esté mal escrita o que el contenido se haya movido.',
)
const back = words('Go to the start page', 'الانتقال إلى صفحة البداية', 'Ir a la página de inicio')

export const generateMetadata = async (): Promise<Metadata> => ({
  title: sayIn(await findPageLanguage(), title),
})

const NotFound = async () => {
  const language = await findPageLanguage()
  return (
    <DoorShell lead={sayIn(language, advice)} title={sayIn(language, title)}>
      <MovedHint language={language} />
      <Anchor href="/">{sayIn(language, back)}</Anchor>
    </DoorShell>
  )
}

export default NotFound
