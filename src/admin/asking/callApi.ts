import { readKey, readText } from './readKey.ts'

/** An answer of the API: its body, or the refusal's code and its sentence for a person. */
export interface Called {
  ok: boolean
  /** HTTP status; 0 when the server could not be reached. */
  status: number
  body: unknown
  code: string | null
  message: string | null
}

function firstError(body: unknown): unknown {
  const errors = readKey(body, 'errors')
  return Array.isArray(errors) ? errors[0] : undefined
}

/** Asks the API as the person whose browser this is; it answers in the panel's language. Never throws. */
export async function callApi(
  path: string,
  { method = 'POST', body }: { method?: 'GET' | 'POST' | 'DELETE'; body?: object } = {},
): Promise<Called> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    const error = firstError(answer)
    return {
      ok: response.ok,
      status: response.status,
      body: answer,
      code: readText(error, 'code'),
      message: readText(error, 'message'),
    }
  } catch {
    return { ok: false, status: 0, body: null, code: null, message: null }
  }
}
