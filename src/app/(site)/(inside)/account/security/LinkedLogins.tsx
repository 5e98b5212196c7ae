import { Button } from '@mantine/core'
import { z } from 'zod'

import { Moment } from '../../../../../admin/cells/Moment.tsx'
import { env } from '../../../../../lib/env.ts'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { unlinkLogin } from './unlinkLogin.ts'

const said = {
  title: words('Linked logins', 'حسابات الدخول المرتبطة', 'Accesos vinculados'),
  help: words(
    'Accounts of other providers with which you can sign in here.',
    'حسابات لدى مزودين آخرين يمكنك الدخول بها هنا.',
    'Cuentas de otros proveedores con las que puede entrar aquí.',
  ),
  none: words('None is linked.', 'لا يوجد حساب مرتبط.', 'No hay ninguno vinculado.'),
  provider: words('Provider', 'المزود', 'Proveedor'),
  account: words('Account', 'الحساب', 'Cuenta'),
  used: words('Last used', 'آخر استخدام', 'Último uso'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  unlink: words('Unlink', 'إلغاء الربط', 'Desvincular'),
  sure: words(
    'You will no longer be able to sign in with this login.',
    'لن تتمكن من الدخول بهذا الحساب بعد ذلك.',
    'Ya no podrá entrar con este acceso.',
  ),
  link: words(
    'Link your organization’s account',
    'ربط حساب مؤسستك',
    'Vincular la cuenta de su organización',
  ),
}

const identities = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      provider: z.string(),
      externalId: z.string(),
      lastUsedAt: z.string().nullish(),
    }),
  ),
})

/** The person's logins at other providers. */
export const LinkedLogins = async ({
  language,
  userId,
}: {
  language: Language
  userId: string
}) => {
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const asked = await askApi(`/api/external-identities?limit=50&where[user][equals]=${userId}`, {
    answer: identities,
  })
  const docs = asked.ok ? asked.data.docs : []
  if (docs.length === 0 && env.OIDC_ISSUER === undefined) return null
  return (
    <section className="pc-card">
      <h2>{say('title')}</h2>
      <p>{say('help')}</p>
      {docs.length === 0 ? (
        <p className="pc-quiet">{say('none')}</p>
      ) : (
        <table className="pc-table">
          <thead>
            <tr>
              <th scope="col">{say('provider')}</th>
              <th scope="col">{say('account')}</th>
              <th scope="col">{say('used')}</th>
              <th scope="col">{say('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {docs.map(({ externalId, id, lastUsedAt, provider }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{provider}</bdi>
                </th>
                <td data-label={say('account')}>
                  <bdi>{externalId}</bdi>
                </td>
                <td data-label={say('used')}>
                  {lastUsedAt && <Moment exact={false} language={language} value={lastUsedAt} />}
                </td>
                <td>
                  <ActionButton
                    action={unlinkLogin}
                    isCompact
                    isDanger
                    label={say('unlink')}
                    name={provider}
                    sends={{ id }}
                    variant="subtle"
                    warning={say('sure')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {env.OIDC_ISSUER !== undefined && (
        <Button
          component="a"
          href="/api/users/oidc/start?link=1&next=/account/security"
          mt="md"
          variant="default"
        >
          {say('link')}
        </Button>
      )}
    </section>
  )
}
