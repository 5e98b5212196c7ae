import { Anchor } from '@mantine/core'
import { redirect } from 'next/navigation'

import { Moment } from '../../../../admin/cells/Moment.tsx'
import { sayIn, words } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { Message } from '../../forms/Message.tsx'
import { PageLink } from '../../shell/PageLink.tsx'
import { findActivity } from '../activity/findActivity.ts'
import { namePerson } from '../person/namePerson.ts'
import { may } from '../person/reachOf.ts'
import { requirePerson } from '../person/requirePerson.ts'
import { AccountFigures } from './AccountFigures.tsx'
import { ClinicParts } from './ClinicParts.tsx'
import { listSteps } from './listSteps.ts'

/** From here on the end of a password is worth a word. */
const SOON_DAYS = 14

const said = {
  title: words('Dashboard', 'لوحة المتابعة', 'Inicio'),
  welcome: words('Welcome,', 'مرحبًا،', 'Bienvenido,'),
  before: words('Your last sign-in:', 'آخر دخول لك:', 'Su último acceso:'),
  first: words('This is your first sign-in.', 'هذا أول دخول لك.', 'Es su primer acceso.'),
  notYou: words('Was that not you?', 'لم تكن أنت؟', '¿No fue usted?'),
  password: words(
    'Days until you must choose a new password:',
    'أيام متبقية حتى يلزم اختيار كلمة مرور جديدة:',
    'Días hasta que deba elegir una contraseña nueva:',
  ),
  change: words('Change it now', 'غيّرها الآن', 'Cambiarla ahora'),
  invited: words(
    'invites you to join. The way in is in the mail that you got.',
    'تدعوك للانضمام. ستجد الطريق في الرسالة التي وصلتك.',
    'le invita a unirse. El acceso está en el correo que recibió.',
  ),
  next: words('Next steps', 'الخطوات التالية', 'Próximos pasos'),
} as const

export const generateMetadata = titled(said.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const person = await requirePerson()
  const { invitations, passwordDaysLeft, profile, user } = person
  if (user.role === 'patient') redirect('/portal')
  const activity = await findActivity(user.id, 1, 1)
  const before = activity.ok ? activity.data.previousLogin : null
  const steps = listSteps(person)
  return (
    <>
      <div className="pc-title">
        <div>
          <h1>
            {say('welcome')} <bdi>{namePerson({ ...user, ...profile })}</bdi>
          </h1>
          {before ? (
            <p>
              {say('before')} <Moment exact language={language} value={before.at} />
              {before.ip !== null && (
                <>
                  {' · '}
                  <bdi>{before.ip}</bdi>
                </>
              )}
              {before.device !== null && (
                <>
                  {' · '}
                  <bdi>{before.device}</bdi>
                </>
              )}{' '}
              <Anchor
                component={PageLink}
                fz="inherit"
                href="/account/sessions"
                prefetch={false}
                underline="always"
              >
                {say('notYou')}
              </Anchor>
            </p>
          ) : (
            activity.ok && <p>{say('first')}</p>
          )}
        </div>
      </div>
      {passwordDaysLeft !== null && passwordDaysLeft <= SOON_DAYS && (
        <Message tone="attention">
          {say('password')} {passwordDaysLeft}.{' '}
          <Anchor component={PageLink} href="/account/security" prefetch={false} underline="always">
            {say('change')}
          </Anchor>
        </Message>
      )}
      {invitations.map(({ id, organization }) => (
        <Message key={id} tone="info">
          <bdi>{organization.name}</bdi> {say('invited')}
        </Message>
      ))}
      <ClinicParts
        language={language}
        organization={await readParam(searchParams, 'org')}
        page={await readParam(searchParams, 'page')}
        person={person}
      />
      {may(person, 'users', 'create') && <AccountFigures language={language} person={person} />}
      {steps.length > 0 && (
        <section className="pc-card">
          <h2>{say('next')}</h2>
          <ul className="pc-steps">
            {steps.map(({ help, href, label }) => (
              <li key={href}>
                <Anchor component={PageLink} href={href} prefetch={false}>
                  {sayIn(language, label)}
                </Anchor>
                <span>{sayIn(language, help)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export default Page
