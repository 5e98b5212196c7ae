import { isDeepStrictEqual } from 'node:util'

import type { FieldHook } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { emptyToNull, findTextFault } from '../../lib/text.ts'

/** Greatest length of one run of text, and how far nodes may hold nodes. */
const TEXT_MAX = 20_000
const DEPTH_MAX = 20

/** What the editor knows; it does not open a note that holds anything else. */
const types =
  'paragraph text linebreak tab heading quote list listitem link autolink horizontalrule upload relationship'.split(
    ' ',
  )
/** Where a link may lead: never to a script. */
const address = /^(https?:|mailto:|tel:|\/|#)/i

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isSound(node: unknown, depth: number): boolean {
  if (!isNode(node) || depth > DEPTH_MAX || !types.includes(String(node['type']))) return false
  const { children = [], fields, text } = node
  if (text !== undefined && text !== '' && findTextFault(text, { max: TEXT_MAX })) return false
  const url = (isNode(fields) && fields['url']) || '#'
  if (typeof url !== 'string' || !address.test(url)) return false
  return Array.isArray(children) && children.every((child) => isSound(child, depth + 1))
}

/** Refuses a note that is no text of the editor, which would fail on it when it is stored or opened. */
export const guardNote: FieldHook = ({ originalDoc, value }) => {
  const note: unknown = emptyToNull(value)
  // A change of something else brings the stored note along.
  if (note === null || note === undefined || isDeepStrictEqual(note, originalDoc?.note)) return note
  const root = isNode(note) ? note['root'] : undefined
  const children = isNode(root) && root['type'] === 'root' ? root['children'] : undefined
  if (!Array.isArray(children) || !children.every((child) => isSound(child, 0)))
    throw new Refusal('invalid', 'note')
  return note
}
