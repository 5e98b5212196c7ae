import { readKey, readText } from './readKey.ts'

/** An answer of the API: its body, or the refusal's code and its sentence for a person. */
export interface Called {
  ok: boolean
  body: unknown
  code: string | null
  /** The field at fault. */
  field: string | null
  message: string | null
  /** Seconds after which trying again makes sense; null where the answer names none. */
  retryAfter: number | null
}

const unreachable: Called = {
  ok: false,
  body: null,
  code: null,
  field: null,
  message: null,
  retryAfter: null,
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
    const wait = response.headers.get('retry-after')
    return {
      ok: response.ok,
      body: answer,
      code: readText(error, 'code'),
      field: readText(error, 'field'),
      message: readText(error, 'message'),
      retryAfter: wait === null ? null : Number(wait),
    }
  } catch {
    return unreachable
  }
}
