import { z } from 'zod'

import { askApi } from '../../asking/askApi.ts'
import type { FormState } from '../../forms/formState.ts'

const answer = z.object({ revision: z.number() })

/**
 * Lets a form that was refused because somebody else was faster go on from what they stored: the
 * person has been told, and may send it once more. `path` is that of the row in the API.
 */
export async function takeRevision(state: FormState, path: string): Promise<FormState> {
  if (!state.errors.some(({ code }) => code === 'stale-revision')) return state
  const asked = await askApi(`${path}?depth=0&select[revision]=true`, { answer })
  if (!asked.ok) return state
  return { ...state, values: { ...state.values, revision: String(asked.data.revision) } }
}
