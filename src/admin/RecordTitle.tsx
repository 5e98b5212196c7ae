import type { ServerProps } from 'payload'

import { actorOf } from '../access/actor.ts'
import { findRecordTitle } from '../services/overview/findRecordTitle.ts'
import { DocumentTitle } from './DocumentTitle.tsx'

interface Props extends ServerProps {
  id?: string
  /** The collection whose documents are named, given where the component is configured. */
  titled: 'admissions' | 'appointments' | 'exams' | 'follow-ups'
}

/** Names documents whose own title would be a bare date or code: patient first, then what it is. */
export const RecordTitle = async ({ id, payload, titled, user, i18n }: Props) => {
  const actor = actorOf({ user: user ?? null })
  if (!actor || id === undefined || !user) return null
  const title = await findRecordTitle(payload, user, titled, String(id), i18n.language)
  return title === null ? null : <DocumentTitle title={title} />
}
