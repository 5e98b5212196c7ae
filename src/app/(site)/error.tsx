'use client'

import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'

import { words } from '../../lib/words.ts'
import { useSay } from './shell/PageFrame.tsx'

const title = words('Something went wrong', 'حدث خطأ ما', 'Algo ha salido mal')
const advice = words(
  'The page could not be shown. Nothing that was saved is lost. Try again; if it stays, tell your administrator the number below.',
  'تعذر عرض الصفحة. لم يُفقد شيء مما حُفظ. حاول مجددًا، وإن استمر الخطأ فأبلغ المسؤول بالرقم أدناه.',
  'No se pudo mostrar la página. Nada de lo guardado se ha perdido. Inténtelo de nuevo; si continúa, indique a su administrador el número de abajo.',
)
const again = words('Try again', 'حاول مجددًا', 'Intentar de nuevo')
const home = words('Start page', 'صفحة البداية', 'Página de inicio')

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

/** Stands where a page could not be shown: what happened, what was kept, what to do. */
const Trouble = ({ error, reset }: Props) => {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="pc-door" role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {say(title)}
      </h1>
      <p>{say(advice)}</p>
      {error.digest !== undefined && <code>{error.digest}</code>}
      <Group>
        <Button onClick={reset}>{say(again)}</Button>
        <Button component="a" href="/" variant="default">
          {say(home)}
        </Button>
      </Group>
    </main>
  )
}

export default Trouble
