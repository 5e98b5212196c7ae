import { createHash } from 'node:crypto'

import { demoBatches } from '../../../src/services/demo/demoBatches.ts'
import type { DemoOptions } from '../../../src/services/demo/demoTypes.ts'
import { collectDemo, rowsOf } from './collectDemo.ts'

const fingerprint = (options: DemoOptions): string => {
  const hash = createHash('sha256')
  for (const batch of demoBatches(options)) hash.update(JSON.stringify(batch))
  return hash.digest('hex')
}

const march = { seed: 3, today: '2026-03-18', patients: 300 }

describe('the demo', () => {
  it('is the same, byte for byte, for the same seed, day and size', () => {
    expect(fingerprint(march)).toBe(fingerprint({ ...march }))
  })

  it.each([
    ['another seed', { ...march, seed: 4 }],
    ['another day', { ...march, today: '2026-03-19' }],
    ['another size', { ...march, patients: 310 }],
  ])('is different for %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(march))
  })

  it('gives every row an identifier of its own', () => {
    const ids = Object.values(collectDemo())
      .flat()
      .flatMap(({ id }) => (id ? [id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      ids.every((id) =>
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id),
      ),
    ).toBe(true)
  })

  it('names no row before the row is there', () => {
    const known = new Set<string>()
    const unknown: string[] = []
    for (const { table, rows } of demoBatches(march)) {
      for (const row of rows) if (typeof row['id'] === 'string') known.add(row['id'])
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (/_id$/.test(column) && column !== 'employee_id' && column !== 'request_id') {
            if (typeof value === 'string' && !known.has(value)) unknown.push(`${table}.${column}`)
          }
        }
      }
    }
    expect(unknown).toEqual([])
  })

  it('has as many patients as asked for, and five visits for each', () => {
    const tables = collectDemo({ patients: 600 })
    expect(rowsOf(tables, 'patients')).toHaveLength(600)
    expect(rowsOf(tables, 'appointments').length).toBeGreaterThan(2950)
    expect(rowsOf(tables, 'appointments').length).toBeLessThan(3010)
  })

  it('is a trust with two hospitals and a clinic of its own, in three languages', () => {
    const organizations = rowsOf(collectDemo({ patients: 20 }), 'organizations')
    const trust = organizations.find(({ kind }) => kind === 'trust')
    expect(organizations.map(({ kind, locale, parent_id }) => [kind, locale, parent_id])).toEqual([
      ['trust', 'en', null],
      ['hospital', 'ar', trust?.id],
      ['hospital', 'en', trust?.id],
      ['clinic', 'es', null],
    ])
  })

  it('is small when a small one is asked for', () => {
    expect(rowsOf(collectDemo({ patients: 10 }), 'patients')).toHaveLength(10)
  })
})
