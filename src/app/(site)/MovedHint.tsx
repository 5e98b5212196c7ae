import { Anchor } from '@mantine/core'
import { headers } from 'next/headers'

import { findListOfNumber } from '../../lib/movedAddresses.ts'
import { type Language, sayIn, words, type Words } from '../../lib/words.ts'
import { PageLink } from './shell/PageLink.tsx'

const old = words(
  'This address comes from the system that was used before. Its numbers are not used any more; look here instead:',
  'هذا العنوان من النظام السابق، وأرقامه لم تعد مستخدمة. ابحث هنا بدلًا منه:',
  'Esta dirección es del sistema anterior, cuyos números ya no se usan. Busque aquí:',
)

const places: Readonly<Record<string, Words>> = {
  '/patients': words('Patients', 'المرضى', 'Pacientes'),
  '/follow-ups': words('Follow-up', 'المتابعة', 'Seguimiento'),
  '/appointments': words('Appointments', 'المواعيد', 'Citas'),
  '/dashboard': words('Start page', 'صفحة البداية', 'Página de inicio'),
}

/** On a page that is not there: where the thing is now, when the address is one of the former systems. */
export const MovedHint = async ({ language }: { language: Language }) => {
  const asked = (await headers()).get('x-page-path') ?? '/'
  const list = findListOfNumber(asked.split('?')[0] ?? '/')
  const name = places[list ?? '']
  if (list === null || !name) return null
  return (
    <p>
      {sayIn(language, old)}{' '}
      <Anchor component={PageLink} fz="inherit" href={list} prefetch={false} underline="always">
        {sayIn(language, name)}
      </Anchor>
    </p>
  )
}
