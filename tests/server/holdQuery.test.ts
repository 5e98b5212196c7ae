import { holdQuery } from '../../src/server/holdQuery.ts'

function held(query: Record<string, unknown>): Record<string, unknown> {
  holdQuery(query)
  return query
}

describe('the query of a list', () => {
  it.each(['0', '-5', '201', '100000', '1.5', 'many'])('with limit=%s is held to 200', (limit) => {
    expect(held({ limit })).toEqual({ limit: '200' })
  })

  it('with a modest limit keeps it', () => {
    expect(held({ limit: '50' })).toEqual({ limit: '50' })
  })

  it('without pages is held to 200 rows all the same', () => {
    expect(held({ pagination: 'false' })['limit']).toBe('200')
  })

  it('goes at most two levels deep', () => {
    expect(held({ depth: '9' })['depth']).toBe('2')
    expect(held({ depth: '1' })['depth']).toBe('1')
  })

  it.each([
    ['depth', 'x'],
    ['depth', '-1'],
    ['page', '0'],
    ['page', '-1'],
    ['page', 'last'],
    ['page', '99999999'],
  ])('with %s=%s is refused and names it', (option, value) => {
    expect(() => held({ [option]: value })).toThrow(
      expect.objectContaining({ code: 'invalid-query', field: option }),
    )
  })

  it('with an option given twice is refused', () => {
    expect(() => held({ limit: ['1', '2'] })).toThrow(
      expect.objectContaining({ code: 'invalid-query', field: 'limit' }),
    )
    expect(() => held({ sort: { name: 'asc' } })).toThrow(
      expect.objectContaining({ code: 'invalid-query', field: 'sort' }),
    )
  })

  it('cannot ask for trash, drafts or locked documents', () => {
    const query = { trash: 'true', draft: 'true', overrideLock: 'true', 'fallback-locale': 'ar' }
    expect(held({ ...query, where: { name: { equals: 'x' } } })).toEqual({
      where: { name: { equals: 'x' } },
    })
  })

  it('cannot ask for more rows through a join', () => {
    expect(held({ joins: { admissions: { limit: '0' } } })).toEqual({
      joins: { admissions: { limit: '200' } },
    })
  })
})
