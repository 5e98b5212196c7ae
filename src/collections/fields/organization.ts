import type { SingleRelationshipField } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { words } from '../../lib/words.ts'
import { relation } from './relation.ts'

/** The organization that a row belongs to; left empty it becomes the author's own (hooks/keepWithinReach.ts). */
export const organizationField = (
  options: { required?: boolean; index?: boolean } = {},
): SingleRelationshipField => {
  const field = relation(
    'organization',
    words('Organization', 'المؤسسة', 'Organización'),
    'organizations',
    {
      required: options.required ?? true,
      index: options.index ?? true,
    },
  )
  return {
    ...field,
    defaultValue: ({ req }) => actorOf(req)?.organization ?? undefined,
    admin: { ...field.admin, position: 'sidebar' },
  }
}
