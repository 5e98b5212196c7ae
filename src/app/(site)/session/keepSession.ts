import { cookies } from 'next/headers'

/** Passes the session cookie that the API has set, or taken away, on to the browser. */
export async function keepSession(response: Response): Promise<void> {
  const jar = await cookies()
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    const expires = attributes.find((each) => each.startsWith('Expires='))?.slice(8)
    jar.set(pair.slice(0, at), pair.slice(at + 1), {
      httpOnly: true,
      path: '/',
      sameSite: 'lax',
      secure: attributes.includes('Secure'),
      ...(expires !== undefined && { expires: new Date(expires) }),
    })
  }
}
