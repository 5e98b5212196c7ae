import type { ServerProps } from 'payload'

import { actorOf } from '../access/actor.ts'
import { roleWords } from '../access/roles.ts'
import { sayIn, words } from '../lib/words.ts'

const everywhere = words('All organizations', 'كل المؤسسات', 'Todas las organizaciones')
const nowhere = words('No organization', 'بلا مؤسسة', 'Sin organización')

/** A hue that an organization keeps, so that people know by colour where they are. */
const hueOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7)

/** Organization, name and role of the signed-in person, in view on every page of the panel. */
export const OrganizationBadge = async ({ i18n, payload, user }: ServerProps) => {
  const actor = actorOf({ user: user ?? null })
  if (!actor) return null
  const { organization } = actor
  const found = organization
    ? await payload.findByID({
        collection: 'organizations',
        id: organization,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        select: { name: true },
        user,
      })
    : null
  const { language } = i18n
  const wide = actor.role === 'system_admin' || actor.role === 'audit_team'
  const name = found?.name ?? sayIn(language, wide ? everywhere : nowhere)
  return (
    <div className="pc-place" style={{ '--pc-hue': organization ? hueOf(organization) : 190 }}>
      <strong className="pc-place__name">
        <bdi>{name}</bdi>
      </strong>
      <span className="pc-place__person">
        <bdi>{actor.displayName}</bdi> · {sayIn(language, roleWords[actor.role])}
      </span>
    </div>
  )
}
