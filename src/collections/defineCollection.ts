import type { CollectionConfig, Field } from 'payload'

import { accessFor } from '../access/accessFor.ts'
import { actorOf } from '../access/actor.ts'
import { guardFields } from '../access/fields.ts'
import type { GovernedCollection } from '../access/policy.ts'
import { chosenRows, scopeOf } from '../access/reach.ts'
import { bulkDoors } from '../endpoints/bulkDoors.ts'
import { rowAccessDoor } from '../endpoints/rowAccessDoor.ts'
import { auditChange, auditDeletion, type NameChange } from '../hooks/auditChanges.ts'
import { guardGroups } from '../hooks/guardGroups.ts'
import { guardNumbers } from '../hooks/guardNumbers.ts'
import { guardQuery } from '../hooks/guardQuery.ts'
import { keepTimestamps } from '../hooks/keepTimestamps.ts'
import { keepWithinReach } from '../hooks/keepWithinReach.ts'
import { stampAuthorship } from '../hooks/stampAuthorship.ts'
import { startRevision } from '../hooks/startRevision.ts'
import type { Words } from '../lib/words.ts'
import { authorship, revision } from './fields/bookkeeping.ts'
import { withNewTitle } from './fields/titled.ts'
import { documentTabs } from './panel.ts'

interface Definition extends Omit<CollectionConfig, 'access' | 'labels' | 'slug' | 'fields'> {
  slug: GovernedCollection
  singular: Words
  plural: Words
  description: Words
  group: Words
  /** The field that names a row. */
  title: string
  columns: string[]
  search?: string[]
  fields: Field[]
  /** People edit it, so it says who made and who last changed it. */
  authored?: boolean
  /** Rows have an `organization` that must be one the author reaches. */
  organizational?: boolean
  /** Written by the server alone and not audited again: the trail itself, sessions, messages. */
  ledger?: boolean
  /** Names changes in the audit trail that are more than an update. */
  nameChange?: NameChange
}

/** What every collection has in common: the access table, query guards, revision, scope, audit, no locks, no versions, no trash. */
export function defineCollection(definition: Definition): CollectionConfig {
  const { slug, singular, plural, description, group, title, columns, search, fields, ...own } =
    definition
  const {
    authored = false,
    organizational = false,
    ledger = false,
    admin,
    hooks = {},
    nameChange,
    ...rest
  } = own
  return {
    ...rest,
    slug,
    labels: { singular, plural },
    access: accessFor(slug),
    endpoints: [...(rest.endpoints || []), rowAccessDoor(slug), ...bulkDoors(slug)],
    fields: guardFields(slug, [...fields, revision, ...(authored ? authorship : [])]),
    admin: {
      useAsTitle: title,
      defaultColumns: columns,
      ...(search && { listSearchableFields: search }),
      description,
      group,
      pagination: { defaultLimit: 20, limits: [10, 20, 50, 100] },
      hideAPIURL: true,
      enableListViewSelectAPI: true,
      hidden: ({ user }) => {
        const actor = actorOf({ user })
        return !actor || scopeOf(actor, slug, 'read') === undefined
      },
      baseFilter: ({ req }) => {
        const actor = actorOf(req)
        return actor && chosenRows(actor, slug)
      },
      ...admin,
      components: {
        ...withNewTitle(admin?.components),
        ...(!ledger && { views: documentTabs(slug) }),
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [
        guardQuery,
        keepTimestamps,
        guardGroups,
        guardNumbers,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [
        ...(organizational ? [keepWithinReach(slug)] : []),
        ...(hooks.beforeValidate ?? []),
      ],
      beforeChange: [
        startRevision,
        ...(authored ? [stampAuthorship] : []),
        ...(hooks.beforeChange ?? []),
      ],
      afterChange: [...(hooks.afterChange ?? []), ...(ledger ? [] : [auditChange(nameChange)])],
      afterDelete: [...(hooks.afterDelete ?? []), ...(ledger ? [] : [auditDeletion])],
    },
    timestamps: true,
    versions: false,
    trash: false,
    lockDocuments: false,
    disableDuplicate: true,
    defaultSort: rest.defaultSort ?? '-createdAt',
  }
}
