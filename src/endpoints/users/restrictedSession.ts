import type { PayloadRequest } from 'payload'

import type { Restriction } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'

/** For doors that stay open whatever restricts a session. */
export const everyRestriction: readonly Restriction[] = [
  'must-change-password',
  'must-set-up-second-factor',
]

type Person = NonNullable<PayloadRequest['user']>

interface Held {
  person: Person
  restriction: Restriction
}

const heldBack = new WeakMap<object, Held>()

/**
 * Keeps aside who asks in a session that opens next to nothing: for the request they are nobody,
 * in the API, the panel, pages and files alike, until a door lets them in by name.
 */
export function holdBack(req: PayloadRequest, person: Person, restriction: Restriction): void {
  heldBack.set(req, { person, restriction })
}

/**
 * Lets a person held back into a door that is open to them; a door for anyone takes them for nobody.
 * @throws Refusal `must-change-password` or `must-set-up-second-factor` at every other door
 */
export function admitHeldBack(
  req: PayloadRequest,
  door: { anyone: boolean; restricted?: readonly Restriction[] } | null,
): void {
  const held = heldBack.get(req)
  if (!held) return
  if (door?.restricted?.includes(held.restriction)) req.user = held.person
  else if (door?.anyone !== true) throw new Refusal(held.restriction)
}
