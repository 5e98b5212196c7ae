'use client'

import { Button, Group, Text } from '@mantine/core'

import { words } from '../../../lib/words.ts'
import { useSay } from '../shell/PageFrame.tsx'

const advice = words(
  'Keep these codes in a safe place. Each lets you in once when your phone is not at hand. They are not shown again.',
  'احفظ هذه الرموز في مكان آمن. يتيح لك كل منها الدخول مرة واحدة عندما لا يكون هاتفك معك. لن تظهر مرة أخرى.',
  'Guarde estos códigos en un lugar seguro. Cada uno permite entrar una vez cuando no tenga su teléfono. No se volverán a mostrar.',
)
const download = words('Download', 'تنزيل', 'Descargar')
const print = words('Print', 'طباعة', 'Imprimir')
const label = words('Recovery codes', 'رموز الاسترداد', 'Códigos de recuperación')

/** The recovery codes of a second factor, shown once, to be kept as a file or on paper. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const say = useSay()
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Polyclinic\n\n${codes.join('\n')}\n`)}`
  return (
    <div>
      <Text mb="sm">{say(advice)}</Text>
      <ol aria-label={say(label)} className="pc-codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group className="pc-no-print" gap="sm" mt="sm">
        <Button
          component="a"
          download="polyclinic-recovery-codes.txt"
          href={file}
          variant="default"
        >
          {say(download)}
        </Button>
        <Button onClick={() => window.print()} variant="default">
          {say(print)}
        </Button>
      </Group>
    </div>
  )
}
