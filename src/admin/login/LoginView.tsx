import type { AdminViewServerProps } from 'payload'

import { redirect } from 'next/navigation'
import { getSafeRedirect } from 'payload/shared'

import { env } from '../../lib/env.ts'
import { sayIn } from '../../lib/words.ts'
import { Logo } from '../graphics/Logo.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { LoginForm } from './LoginForm.tsx'
import { loginWords } from './loginWords.ts'

/**
 * The panel's own sign-in page. `redirect` is followed to paths of this site only, so that no link
 * to this page can lead people elsewhere after they have signed in.
 */
export const LoginView = ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { languageOptions, req } = initPageResult
  const { admin } = req.payload.config.routes
  const wanted = searchParams?.['redirect']
  const destination = getSafeRedirect({
    fallbackTo: admin,
    redirectTo: typeof wanted === 'string' ? wanted : admin,
  })
  if (req.user) redirect(destination)
  const { language } = req.i18n
  return (
    <main className="pc-login">
      <div className="pc-login__head">
        <Logo />
        <LanguageSwitch languages={languageOptions} />
      </div>
      <h1 className="pc-login__title">{sayIn(language, loginWords.title)}</h1>
      <p className="pc-login__lead">{sayIn(language, loginWords.lead)}</p>
      <LoginForm destination={destination} />
      {env.OIDC_ISSUER !== undefined && (
        <a
          className="pc-login__elsewhere"
          href={`/api/users/oidc/start?next=${encodeURIComponent(destination)}`}
        >
          {env.OIDC_NAME === undefined
            ? sayIn(language, loginWords.elsewhere)
            : `${sayIn(language, loginWords.elsewhereBy)} ${env.OIDC_NAME}`}
        </a>
      )}
    </main>
  )
}
