'use client'

import { Anchor } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { words } from '../../../../lib/words.ts'
import { readForm } from '../../forms/formState.ts'
import { Message } from '../../forms/Message.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { askDuplicates, type FoundDuplicate } from './askDuplicates.ts'

const PAUSE_MS = 350

const title = words(
  'This patient may be registered already',
  'قد يكون هذا المريض مسجلًا بالفعل',
  'Es posible que este paciente ya esté registrado',
)
const advice = words(
  'Look before you go on; nothing stops you.',
  'تحقق قبل المتابعة؛ لا شيء يمنعك.',
  'Revíselo antes de seguir; nada se lo impide.',
)
const newTab = words('opens in a new tab', 'يفتح في تبويب جديد', 'se abre en otra pestaña')
const reasons = {
  document: words('same document', 'الوثيقة نفسها', 'mismo documento'),
  phone: words('same phone', 'الهاتف نفسه', 'mismo teléfono'),
  'name-and-birth-date': words(
    'similar name, same birth date',
    'اسم مشابه وتاريخ الميلاد نفسه',
    'nombre parecido, misma fecha de nacimiento',
  ),
  name: words('same name', 'الاسم نفسه', 'mismo nombre'),
}

/** Tells, while a patient is being typed, who may be the same person; it never stands in the way. */
export const DuplicateWarning = ({ id }: { id?: string }) => {
  const say = useSay()
  const language = usePageLanguage()
  const place = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState<readonly FoundDuplicate[]>([])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let newest = 0
    const look = () => {
      clearTimeout(waiting)
      const turn = (newest += 1)
      waiting = setTimeout(() => {
        void askDuplicates(readForm(new FormData(form)), id, language).then((docs) => {
          // An answer that comes after a newer question is of no use.
          if (turn === newest) setFound(docs)
        })
      }, PAUSE_MS)
    }
    form.addEventListener('input', look)
    // What was typed before a refusal, or before the page was ready, counts too.
    look()
    return () => {
      clearTimeout(waiting)
      newest += 1
      form.removeEventListener('input', look)
    }
  }, [id, language])
  return (
    <div aria-live="polite" className="pc-live" ref={place}>
      {found.length > 0 && (
        <Message title={say(title)} tone="attention">
          <ul>
            {found.map((patient) => (
              <li key={patient.id}>
                <Anchor
                  href={`/patients/${patient.id}`}
                  rel="noreferrer"
                  target="_blank"
                  underline="always"
                >
                  <bdi>{patient.fullName}</bdi>
                  <span className="pc-hidden"> ({say(newTab)})</span>
                </Anchor>
                {patient.nameAr && (
                  <>
                    {' '}
                    · <bdi>{patient.nameAr}</bdi>
                  </>
                )}{' '}
                · <bdi>{[patient.fileNumber, patient.birthDate].filter(Boolean).join(' · ')}</bdi>
                <br />
                {patient.reasons.map((reason) => say(reasons[reason])).join(' · ')}
              </li>
            ))}
          </ul>
          {say(advice)}
        </Message>
      )}
    </div>
  )
}
