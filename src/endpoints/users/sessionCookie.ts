import { env } from '../../lib/env.ts'

/** The session cookie: out of reach for scripts, not sent along from other sites, only over https where there is https. */
const attributes = `Path=/; HttpOnly; SameSite=Lax${env.SERVER_URL.startsWith('https:') ? '; Secure' : ''}`

export const COOKIE_PREFIX = 'polyclinic'
export const COOKIE_NAME = `${COOKIE_PREFIX}-token`

/** `Set-Cookie` for an opened session. */
export const sessionCookie = (token: string, exp: number): string =>
  `${COOKIE_NAME}=${token}; ${attributes}; Expires=${new Date(exp * 1000).toUTCString()}`

/** `Set-Cookie` that takes the cookie away. */
export const expiredCookie = (): string =>
  `${COOKIE_NAME}=; ${attributes}; Expires=${new Date(0).toUTCString()}`
