import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'

const statuses: readonly unknown[] = ['invited', 'active', 'deactivated']

/**
 * Lets administrators deactivate and reactivate here; an invited person becomes active by the link,
 * or by the password that is set in the same step, and nobody becomes invited again.
 */
export const guardStatus: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data || !actorOf(req) || operation !== 'update') return data
  const { status } = data
  const before: unknown = originalDoc?.status
  if (status === undefined || status === null || status === before) return data
  // A form that does not show the field does not have its value judged either.
  if (!statuses.includes(status)) throw new Refusal('invalid', 'status')
  const activates = before === 'invited' && status === 'active'
  if (status === 'invited' || (activates && !data.password)) throw new Refusal('conflict', 'status')
  return data
}
