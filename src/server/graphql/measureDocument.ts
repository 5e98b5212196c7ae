import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What a selection costs, fragments included and directives ignored: the most it could ever cost. */
interface Measure {
  depth: number
  fields: number
  /** Names of the fields at the top, once for every time that they are asked for. */
  top: string[]
  introspects: boolean
}

const nothing: Measure = { depth: 0, fields: 0, top: [], introspects: false }
const endless: Measure = { ...nothing, depth: Number.POSITIVE_INFINITY }

const TOP_MAX = 1000

/** Fragments side by side: the deepest counts for depth, all of them for the rest. */
const join = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  top: a.top.length > TOP_MAX ? a.top : [...a.top, ...b.top],
  introspects: a.introspects || b.introspects,
})

/** Measures each operation of a document; each fragment is measured once, however often it is spread. */
export function measureDocument(document: DocumentNode): Map<OperationDefinitionNode, Measure> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const known = new Map<string, Measure>()

  const ofFragment = (name: string): Measure => {
    const measured = known.get(name)
    if (measured) return measured
    // A fragment that reaches itself finds this.
    known.set(name, endless)
    const fragment = fragments.get(name)
    const found = fragment ? ofSelections(fragment.selectionSet) : nothing
    known.set(name, found)
    return found
  }

  const ofField = (name: string, selections: SelectionSetNode | undefined): Measure => {
    // Introspection is bounded by the schema and judged by itself.
    if (name === '__schema' || name === '__type') {
      return { depth: 1, fields: 1, top: [name], introspects: true }
    }
    const inner = selections ? ofSelections(selections) : nothing
    const { introspects } = inner
    return { depth: inner.depth + 1, fields: inner.fields + 1, top: [name], introspects }
  }

  const ofSelections = (set: SelectionSetNode): Measure =>
    set.selections
      .map((node) => {
        if (node.kind === Kind.FIELD) return ofField(node.name.value, node.selectionSet)
        if (node.kind === Kind.INLINE_FRAGMENT) return ofSelections(node.selectionSet)
        return ofFragment(node.name.value)
      })
      .reduce(join, nothing)

  const operations = new Map<OperationDefinitionNode, Measure>()
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION)
      operations.set(node, ofSelections(node.selectionSet))
  }
  return operations
}
