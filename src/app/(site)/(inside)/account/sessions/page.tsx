import { z } from 'zod'

import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { describeDevice } from '../../../../../lib/device.ts'
import { sayIn, words } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { Chip } from '../../../../../admin/cells/Chip.tsx'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { Trouble } from '../../Trouble.tsx'
import { AccountTabs } from '../AccountTabs.tsx'
import { endSessions } from './endSessions.ts'

const said = {
  title: words('Devices', 'الأجهزة', 'Dispositivos'),
  help: words(
    'Where you are signed in now. End what you do not know, then change your password.',
    'أين أنت مسجّل الدخول الآن. أنهِ ما لا تعرفه ثم غيّر كلمة المرور.',
    'Dónde tiene sesión abierta. Cierre lo que no reconozca y cambie su contraseña.',
  ),
  device: words('Device', 'الجهاز', 'Dispositivo'),
  unknown: words('Unknown device', 'جهاز غير معروف', 'Dispositivo desconocido'),
  address: words('Address', 'العنوان', 'Dirección'),
  seen: words('Last seen', 'آخر ظهور', 'Última actividad'),
  since: words('Signed in', 'منذ', 'Desde'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  here: words('This device', 'هذا الجهاز', 'Este dispositivo'),
  end: words('Sign out', 'تسجيل الخروج', 'Cerrar sesión'),
  endOthers: words(
    'Sign out all other devices',
    'تسجيل خروج كل الأجهزة الأخرى',
    'Cerrar las demás sesiones',
  ),
  sure: words(
    'They are signed out at once; unsaved work there is lost. Devices:',
    'يُسجَّل خروجها فورًا ويضيع ما لم يُحفظ عليها. عدد الأجهزة:',
    'Se desconectan de inmediato; lo no guardado allí se pierde. Dispositivos:',
  ),
  trouble: words('The devices could not be listed.', 'تعذر عرض الأجهزة.', 'No se pudieron listar.'),
} as const

const text = z.string().nullish()
const sessions = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      ip: text,
      lastSeenAt: text,
      userAgent: text,
    }),
  ),
})

const liveSessionsOf = (userId: string): string => {
  const query = new URLSearchParams({ limit: '50', sort: '-lastSeenAt' })
  query.set('where[user][equals]', userId)
  query.set('where[revokedAt][exists]', 'false')
  query.set('where[expiresAt][greater_than]', new Date().toISOString())
  return `/api/login-sessions?${query.toString()}`
}

export const generateMetadata = titled(said.title)

const Page = async () => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const { session, user } = await requirePerson()
  const asked = await askApi(liveSessionsOf(user.id), { answer: sessions })
  const docs = asked.ok ? asked.data.docs : []
  const others = docs.filter(({ id }) => id !== session?.id)
  return (
    <>
      <AccountTabs language={language} />
      <div className="pc-title">
        <p>{say('help')}</p>
        {others.length > 0 && (
          <ActionButton
            action={endSessions}
            isDanger
            label={say('endOthers')}
            sends={{ ids: others.map(({ id }) => id).join(',') }}
            warning={`${say('sure')} ${others.length}`}
          />
        )}
      </div>
      {!asked.ok && <Trouble errors={asked.errors} title={say('trouble')} />}
      {docs.length > 0 && (
        <table className="pc-table">
          <thead>
            <tr>
              <th scope="col">{say('device')}</th>
              <th scope="col">{say('address')}</th>
              <th scope="col">{say('seen')}</th>
              <th scope="col">{say('since')}</th>
              <th scope="col">{say('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {docs.map(({ createdAt, id, ip, lastSeenAt, userAgent }) => {
              const device = describeDevice(userAgent ?? null, language) ?? say('unknown')
              const isHere = id === session?.id
              return (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{device}</bdi> {isHere && <Chip label={say('here')} value="active" />}
                  </th>
                  <td data-label={say('address')}>
                    <bdi>{ip}</bdi>
                  </td>
                  <td data-label={say('seen')}>
                    {lastSeenAt && <Moment exact={false} language={language} value={lastSeenAt} />}
                  </td>
                  <td data-label={say('since')}>
                    <Moment exact language={language} value={createdAt} />
                  </td>
                  <td>
                    {!isHere && (
                      <ActionButton
                        action={endSessions}
                        isCompact
                        isDanger
                        label={say('end')}
                        name={device}
                        sends={{ ids: id }}
                        variant="subtle"
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}

export default Page
