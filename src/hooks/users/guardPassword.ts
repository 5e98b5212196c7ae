import type { CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { sayIn } from '../../lib/words.ts'
import { passwordMismatch } from '../../services/accounts/passwordMismatch.ts'
import { findPasswordFault, passwordRules } from '../../services/accounts/passwordPolicy.ts'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Lets system administrators alone set a password here, and holds it to the one policy. */
export const guardPassword: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  // Whoever sends the password twice, as the panel does, is held to it.
  const again: unknown = data.passwordConfirmation
  delete data.passwordConfirmation
  if (typeof again === 'string' && again !== (data.password ?? '')) {
    const message = sayIn(req.i18n?.language, passwordMismatch)
    throw new ValidationError(
      { collection: collection.slug, errors: [{ path: 'passwordConfirmation', message }] },
      req.t,
    )
  }
  // One GraphQL request may change several users: what one of them left behind is not the next one's.
  delete req.context.newPassword
  if (data.password === undefined || data.password === null || data.password === '') {
    delete data.password
    return data
  }
  const actor = actorOf(req)
  if (actor && actor.role !== 'system_admin') throw new Refusal('forbidden', 'password')
  // The own one is changed where the present one is asked for, so that an open screen is not enough.
  if (actor && originalDoc?.id === actor.id) throw new Refusal('not-yourself', 'password')
  const owner: Record<string, unknown> = { ...originalDoc, ...data }
  const fault = findPasswordFault(data.password, {
    role: textOf(owner.role),
    hasSecondFactor: owner.twoFactor === 'on',
    username: textOf(owner.username),
    email: textOf(owner.email),
    firstName: textOf(owner.firstName),
    lastName: textOf(owner.lastName),
  })
  if (fault) {
    const message = sayIn(req.i18n?.language, passwordRules[fault])
    throw new ValidationError(
      { collection: collection.slug, errors: [{ path: 'password', message }] },
      req.t,
    )
  }
  req.context.newPassword = data.password
  return data
}
