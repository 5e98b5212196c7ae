import Link from 'next/link'

import { roleWords } from '../../../access/roles.ts'
import { type Language, sayIn, words } from '../../../lib/words.ts'
import type { Person } from '../(inside)/person/findPerson.ts'
import { namePerson } from '../(inside)/person/namePerson.ts'
import { Disclosure } from './Disclosure.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Portrait } from './Portrait.tsx'
import { SignOutForm } from './SignOutForm.tsx'

const mine = words('My account', 'حسابي', 'Mi cuenta')
const leave = words('Sign out', 'تسجيل الخروج', 'Cerrar sesión')
const menu = words('Account menu', 'قائمة الحساب', 'Menú de la cuenta')

/** Who is signed in, with the way to the own account, the languages and the way out. */
export const AccountMenu = ({ language, person }: { language: Language; person: Person }) => {
  const name = namePerson({ ...person.user, ...person.profile })
  return (
    <Disclosure
      className="pc-menu"
      summary={
        <>
          <Portrait name={name} size={32} url={person.avatar?.thumbUrl} />
          <span className="pc-hidden">{sayIn(language, menu)}: </span>
          <span className="pc-menu__name">
            <bdi>{name}</bdi>
            <small>{sayIn(language, roleWords[person.user.role])}</small>
          </span>
        </>
      }
    >
      <div className="pc-menu__sheet">
        <p className="pc-menu__who">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <small>
            <bdi>{person.user.email ?? person.user.username}</bdi>
          </small>
        </p>
        <Link href="/account">{sayIn(language, mine)}</Link>
        <LanguageSwitch current={language} />
        <SignOutForm person={person}>
          <button type="submit">{sayIn(language, leave)}</button>
        </SignOutForm>
      </div>
    </Disclosure>
  )
}
