import { type Language, sayIn, words } from '../../../lib/words.ts'
import type { LinkTold } from '../asking/checkLink.ts'

const labels = {
  name: words('Name', 'الاسم', 'Nombre'),
  email: words('E-mail', 'البريد الإلكتروني', 'Correo electrónico'),
  username: words('Username', 'اسم المستخدم', 'Usuario'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
}

interface Props {
  language: Language
  link: LinkTold
}

/** Whose account a link is about, so that nobody does it for another's. */
export const WhoIsMeant = ({ language, link }: Props) => {
  const { email, name, organization, username } = link
  const known = { email, username, organization: organization?.name }
  // Who has given no name is called by the address.
  const facts = { ...known, name: name === email ? null : name }
  return (
    <dl className="pc-facts">
      {Object.entries(labels).map(([fact, label]) => {
        const value = Object.entries(facts).find(([key]) => key === fact)?.[1]
        return value ? (
          <div key={fact}>
            <dt>{sayIn(language, label)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ) : null
      })}
    </dl>
  )
}
