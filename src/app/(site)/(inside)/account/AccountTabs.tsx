import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { Tabs } from '../Tabs.tsx'

const title = words('My account', 'حسابي', 'Mi cuenta')
const views = [
  { href: '/account', label: words('Profile', 'الملف الشخصي', 'Perfil') },
  { href: '/account/security', label: words('Sign-in', 'الدخول', 'Acceso') },
  { href: '/account/sessions', label: words('Devices', 'الأجهزة', 'Dispositivos') },
  { href: '/account/activity', label: words('Activity', 'النشاط', 'Actividad') },
]

/** The title of the account and its views. */
export const AccountTabs = ({ language }: { language: Language }) => (
  <>
    <div className="pc-title">
      <h1>{sayIn(language, title)}</h1>
    </div>
    <Tabs
      entries={views.map(({ href, label }) => ({ href, label: sayIn(language, label) }))}
      label={sayIn(language, title)}
    />
  </>
)
