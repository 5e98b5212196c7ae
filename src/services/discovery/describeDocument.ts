import { type FlattenedField, formatNames, type SanitizedCollectionConfig } from 'payload'

import { roles } from '../../access/roles.ts'
import { exams } from '../../exams/index.ts'
import { describeField, type Purpose } from './describeField.ts'
import type { RolesOf } from './fieldReach.ts'
import { englishOf, type Schema } from './schema.ts'

/** The part of the document's name that says what it is for. */
const suffixes: Readonly<Record<Purpose, string>> = { read: '', create: 'Create', update: 'Update' }

/** A collection's name in the description: the one that GraphQL has for it, such as `AuditEvent`. */
export const documentName = (slug: string, purpose: Purpose = 'read'): string =>
  `${formatNames(slug).singular}${suffixes[purpose]}`

export interface Describing {
  rolesOf: RolesOf
  /** The name of a collection's schema, undefined where it has none. */
  nameOf: (slug: string) => string | undefined
}

const bookkeeping: Readonly<Record<string, Schema>> = {
  id: { type: 'string', format: 'uuid', readOnly: true },
  createdAt: { type: 'string', format: 'date-time', readOnly: true },
  updatedAt: { type: 'string', format: 'date-time', readOnly: true },
}

const revision: Readonly<Record<Purpose, Schema | null>> = {
  read: { type: 'integer', minimum: 1, description: 'Counts the changes of the row.' },
  create: null,
  update: {
    type: 'integer',
    minimum: 1,
    description:
      'The revision that the change is based on; a stale one is refused with 409 `stale-revision`.',
  },
}

/** What Payload keeps about an uploaded file; nobody writes it. */
const fileFields = [
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
]

type Properties = Record<string, Schema>
interface Described {
  properties: Properties
  required: string[]
}

/** Fields of an exam kind are required in an exam of that kind only, so the kind says which. */
const neededIn = (group: string): string[] =>
  Object.entries(exams.find(({ kind }) => kind === group)?.fields ?? {}).flatMap(
    ([name, { required }]) => (required ? [name] : []),
  )

const isRequired = (field: FlattenedField): boolean =>
  'required' in field && field.required === true

/** Whether a new row must bring the field: nothing fills it when it is left out. */
const mustBring = (field: FlattenedField): boolean =>
  isRequired(field) && !('defaultValue' in field && field.defaultValue !== undefined)

async function describeGroup(
  field: FlattenedField & { type: 'group' },
  purpose: Purpose,
  describing: Describing,
): Promise<Schema> {
  const needed = purpose === 'create' ? neededIn(field.name) : []
  const { properties, required } = await describeAll(
    field.flattenedFields,
    purpose,
    describing,
    needed,
  )
  const title = englishOf(field.label)
  return {
    ...(title && { title }),
    type: purpose === 'create' ? 'object' : ['object', 'null'],
    properties,
    ...(required.length > 0 && { required }),
  }
}

/** Null for a field that nobody at all may see or set. */
async function describeOne(
  field: FlattenedField,
  purpose: Purpose,
  describing: Describing,
  needed: boolean,
): Promise<Schema | null> {
  const { nameOf, rolesOf } = describing
  if ('hidden' in field && field.hidden) return null
  const admitted = await rolesOf(field, purpose)
  if (admitted.length === 0) return null
  const setters = [...(await rolesOf(field, 'create')), ...(await rolesOf(field, 'update'))]
  const readers = await rolesOf(field, 'read')
  const described =
    field.type === 'group'
      ? await describeGroup(field, purpose, describing)
      : describeField(field, purpose, nameOf, needed || isRequired(field))
  return {
    ...described,
    ...(purpose === 'read' && setters.length === 0 && { readOnly: true }),
    ...(purpose !== 'read' && readers.length === 0 && { writeOnly: true }),
    ...(admitted.length < roles.length && { 'x-roles': admitted }),
  }
}

async function describeAll(
  fields: readonly FlattenedField[],
  purpose: Purpose,
  describing: Describing,
  needed: readonly string[] = [],
): Promise<Described> {
  const properties: Properties = {}
  const required: string[] = []
  for (const field of fields) {
    const isNeeded = needed.includes(field.name)
    const described = await describeOne(field, purpose, describing, isNeeded)
    if (!described) continue
    properties[field.name] = described
    if (isNeeded || (purpose === 'create' && mustBring(field))) required.push(field.name)
  }
  return { properties, required }
}

/** An exam brings the group of its own kind, where that kind requires anything. */
const examRules = (): Schema[] =>
  exams
    .filter(({ fields }) => Object.values(fields).some((field) => field.required))
    .map(({ kind }) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { required: [kind] },
    }))

/** The schema of a collection's rows, as they are answered, created or changed. */
export async function describeDocument(
  collection: SanitizedCollectionConfig,
  purpose: Purpose,
  describing: Describing,
): Promise<Schema> {
  const { auth, flattenedFields, labels, slug, upload } = collection
  const known = ['id', 'createdAt', 'updatedAt', 'revision']
  const own = flattenedFields.filter(
    ({ name }) =>
      !known.includes(name) && !(upload && purpose !== 'read' && fileFields.includes(name)),
  )
  const { properties, required } = await describeAll(own, purpose, describing)
  const ofFile = upload ? fileFields : []
  for (const name of ofFile) if (properties[name]) properties[name]['readOnly'] = true
  const counted = revision[purpose]
  const title = englishOf(labels.singular)
  return {
    type: 'object',
    ...(title && { title }),
    properties: {
      ...(purpose === 'read' && bookkeeping),
      ...(purpose === 'read' && auth && { collection: { type: 'string', const: slug } }),
      ...properties,
      ...(counted && { revision: counted }),
    },
    ...(purpose === 'read' && { required: ['id'] }),
    ...(required.length > 0 && { required }),
    ...(slug === 'exams' && purpose === 'create' && { allOf: examRules() }),
  }
}
