'use client'

import { Button } from '@mantine/core'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'

const title = words('This did not work', 'لم ينجح هذا', 'Esto no funcionó')
const advice = words(
  'Nothing was changed. Try again in a moment; if it goes on, tell your administrator when it happened.',
  'لم يتغير شيء. حاول مجددًا بعد لحظات، وإن استمر فأخبر المسؤول بوقت حدوثه.',
  'No se cambió nada. Inténtelo de nuevo en un momento; si continúa, diga a su administrador cuándo ocurrió.',
)
const again = words('Try again', 'حاول مجددًا', 'Intentar de nuevo')

const Failure = ({ reset }: { reset: () => void }) => {
  const say = useSay()
  return (
    <div className="pc-card pc-empty" role="alert">
      <h1>{say(title)}</h1>
      <p>{say(advice)}</p>
      <Button onClick={reset}>{say(again)}</Button>
    </div>
  )
}

export default Failure
