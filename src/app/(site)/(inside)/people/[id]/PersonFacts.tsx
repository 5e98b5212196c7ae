import type { ReactNode } from 'react'

import { roleWords } from '../../../../../access/roles.ts'
import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import type { FoundPerson } from './findPersonById.ts'

const labels = {
  role: words('Role', 'الدور', 'Rol'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
  created: words('Created', 'أُنشئ', 'Creada'),
  lastLogin: words('Last sign-in', 'آخر دخول', 'Último acceso'),
  confirmed: words('E-mail confirmed', 'تأكيد البريد', 'Correo confirmado'),
  password: words('Password set', 'وُضعت كلمة المرور', 'Contraseña puesta'),
  second: words('Second factor', 'العامل الثاني', 'Segundo factor'),
  on: words('On', 'مفعّل', 'Activado'),
  off: words('Off', 'متوقف', 'Desactivado'),
  never: words('Not yet', 'ليس بعد', 'Aún no'),
}

/** What is known of an account and nobody edits. */
export const PersonFacts = ({ found, language }: { found: FoundPerson; language: Language }) => {
  const say = (name: keyof typeof labels) => sayIn(language, labels[name])
  const moment = (value: string | null | undefined): ReactNode =>
    value ? <Moment exact language={language} value={value} /> : say('never')
  const facts: [string, ReactNode][] = [
    [say('role'), sayIn(language, roleWords[found.role])],
    [say('username'), <bdi key="username">{found.username}</bdi>],
    [say('created'), moment(found.createdAt)],
    [say('lastLogin'), moment(found.lastLoginAt)],
    [say('confirmed'), moment(found.emailConfirmedAt)],
    [say('password'), moment(found.passwordChangedAt)],
    [say('second'), say(found.twoFactor === 'on' ? 'on' : 'off')],
  ]
  return (
    <dl className="pc-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
