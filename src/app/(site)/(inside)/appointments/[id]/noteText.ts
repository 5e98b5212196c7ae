import { z } from 'zod'

const node: z.ZodType<Node> = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  get children() {
    return z.array(node).optional()
  },
})

interface Node {
  type: string
  text?: string | undefined
  children?: Node[] | undefined
  [key: string]: unknown
}

const rich = z.object({ root: node })

/** A note as lines of text; `isPlain` where nothing but the lines would be lost by writing it anew. */
export interface NoteText {
  text: string
  isPlain: boolean
}

const sayNode = ({ children = [], text, type }: Node): string =>
  type === 'linebreak' ? '\n' : (text ?? children.map(sayNode).join(''))

const isBare = (each: Node): boolean =>
  each.type === 'text' &&
  !each['format'] &&
  !each['style'] &&
  (each['mode'] ?? 'normal') === 'normal'

const isLine = ({ children = [], format, indent, type }: Node): boolean =>
  type === 'paragraph' && !format && !indent && children.every(isBare)

/** Reads rich text (Lexical) as lines, one a block. */
export function noteText(note: unknown): NoteText {
  const read = rich.safeParse(note)
  if (!read.success) return { text: '', isPlain: note === null || note === undefined }
  const { children = [] } = read.data.root
  return { text: children.map(sayNode).join('\n'), isPlain: children.every(isLine) }
}

const lineNode = (text: string): object => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: text
    ? [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }]
    : [],
})

/** Lines of text as the rich text that the panel writes; null for none. */
export const noteOf = (text: string): object | null =>
  text.trim() === ''
    ? null
    : {
        root: {
          type: 'root',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          children: text.replace(/\r\n?/g, '\n').trimEnd().split('\n').map(lineNode),
        },
      }
