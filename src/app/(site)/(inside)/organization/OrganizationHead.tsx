import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { OrganizationChoice } from '../OrganizationChoice.tsx'
import { findPlaces } from '../people/findPlaces.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'
import { Tabs } from '../Tabs.tsx'

const title = words('Organization', 'المؤسسة', 'Organización')
const choose = words(
  'Choose the organization that you want to look after.',
  'اختر المؤسسة التي تريد إدارتها.',
  'Elija la organización que quiere atender.',
)
const views = [
  { path: '/organization', label: words('Settings', 'الإعدادات', 'Ajustes') },
  { path: '/organization/departments', label: words('Departments', 'الأقسام', 'Departamentos') },
  { path: '/organization/members', label: words('Members', 'الأعضاء', 'Miembros') },
  { path: '/organization/wipe', label: words('Wipe', 'المحو', 'Borrado') },
]

interface Props {
  id: string | null
  language: Language
  person: Person
  path: string
}

/** The title of an organization's pages, which one is meant, and their views. */
export const OrganizationHead = async ({ id, language, path, person }: Props) => {
  const isWide = reachOf(person, 'organizations', 'update') === 'all'
  const mayWipe = person.user.role !== 'audit_team'
  const which = isWide && id ? `?id=${id}` : ''
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>{sayIn(language, title)}</h1>
          {id === null && <p>{sayIn(language, choose)}</p>}
        </div>
      </div>
      {isWide && (
        <OrganizationChoice
          action={path}
          chosen={id}
          language={language}
          name="id"
          places={await findPlaces()}
        />
      )}
      {id !== null && (
        <Tabs
          entries={views
            .filter(({ path: view }) => mayWipe || view !== '/organization/wipe')
            .map(({ label, path: view }) => ({
              href: view + which,
              label: sayIn(language, label),
            }))}
          label={sayIn(language, title)}
        />
      )}
    </>
  )
}
