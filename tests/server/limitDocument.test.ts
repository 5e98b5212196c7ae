import { parse } from 'graphql'

import { limitDocument } from '../../src/server/graphql/limitDocument.ts'

const problems = (source: string, introspection = false): string[] =>
  limitDocument(parse(source), { introspection }).map(({ message }) => message)

const aliases = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a${n}: Patients { totalDocs }`).join(' ')

describe('a GraphQL query', () => {
  it('of ten root fields passes, of eleven aliases of one field does not', () => {
    expect(problems(`{ ${aliases(10)} }`)).toEqual([])
    expect(problems(`{ ${aliases(11)} }`)).toEqual([expect.stringContaining('root')])
  })

  it('cannot hide root fields in fragments', () => {
    expect(problems(`{ ...F } fragment F on Query { ${aliases(11)} }`)).toHaveLength(1)
    expect(problems(`{ ... on Query { ${aliases(11)} } }`)).toHaveLength(1)
    expect(problems(`{ ...F ...F } fragment F on Query { ${aliases(6)} }`)).toHaveLength(1)
  })

  it('of eight levels passes, of nine does not', () => {
    expect(problems(`{a{b{c{d{e{f{g{h}}}}}}}}`)).toEqual([])
    expect(problems(`{a{b{c{d{e{f{g{h{i}}}}}}}}}`)).toEqual([expect.stringContaining('deeper')])
  })

  it('that reaches itself through fragments is refused instead of followed', () => {
    expect(
      problems('{ ...A } fragment A on Q { x { ...B } } fragment B on Q { y { ...A } }'),
    ).toEqual([expect.stringContaining('deeper')])
  })

  it('that doubles itself in each fragment is refused without being unfolded', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Q { a { x ...F${n + 1} ...F${n + 1} } }`,
    )
    expect(problems(`{ ...F0 } ${doubling.join(' ')} fragment F30 on Q { b }`)).not.toEqual([])
  })

  it('of too many fields is refused', () => {
    const fields = Array.from({ length: 700 }, (_, n) => `f${n}`).join(' ')
    expect(problems(`{ Patients { docs { ${fields} } } }`)).toEqual([
      expect.stringContaining('fields'),
    ])
  })

  it('may sign in once, not twice', () => {
    const login = 'loginUser(username: "x", password: "y") { token }'
    expect(problems(`mutation { ${login} }`)).toEqual([])
    expect(problems(`mutation { ${login} b: ${login} }`)).toEqual([expect.stringContaining('once')])
    expect(problems(`mutation { ${login} ...F } fragment F on Mutation { ${login} }`)).toHaveLength(
      1,
    )
  })

  it('may look at the schema only where that is switched on', () => {
    const source =
      '{ a: __schema { types { name fields { type { ofType { ofType { ofType { ofType { name } } } } } } } } }'
    expect(problems(source)).toEqual([expect.stringContaining('Introspection')])
    expect(problems('{ ...F } fragment F on Query { __type(name: "User") { name } }')).toHaveLength(
      1,
    )
    expect(problems(source, true)).toEqual([])
  })
})
