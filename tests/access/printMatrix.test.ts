import { readFileSync } from 'node:fs'

import { explain } from '../../src/access/explain.ts'
import { parseCell } from '../../src/access/policy.ts'
import { printMatrix } from '../../src/access/printMatrix.ts'

describe('the printed access table', () => {
  const printed = printMatrix()
  const cells = (collection: string): string[] =>
    printed
      .split('\n')
      .find((line) => line.startsWith(`| ${collection} |`))
      ?.split('|')
      .map((cell) => cell.trim())
      .slice(2, -1) ?? []

  it('has a column for every role and a row for every collection', () => {
    const head = printed.split('\n').find((line) => line.startsWith('| Collection | system_admin'))
    expect(head).toBe(
      '| Collection | system_admin | audit_team | hospital_admin | department_manager | doctor | nurse | receptionist | staff | patient |',
    )
    expect(cells('staff')).toEqual([
      'CRUD all',
      'R all',
      'CRUD org',
      'R dept',
      'R own',
      'R own',
      'R own',
      'R own',
      '–',
    ])
    expect(cells('tokens')).toEqual(Array.from({ length: 9 }, () => '–'))
    expect(cells('organizations')[2]).toBe('R trust, U org')
    expect(cells('avatars')[2]).toBe('RD org, CU own')
  })

  it('names the fields that only some roles read', () => {
    expect(printed).toContain('| appointments | note | system_admin, audit_team, doctor |')
    expect(printed).toMatch(
      /\| organizations \| all but name, slug, .*\| system_admin, audit_team, hospital_admin \|/,
    )
  })

  it('is the one in the documentation', () => {
    expect(readFileSync('docs/access.md', 'utf8')).toBe(printed)
  })
})

describe('cells of the access table', () => {
  it('are read and said alike', () => {
    expect(parseCell('CRU org, D own')).toEqual({
      create: 'org',
      read: 'org',
      update: 'org',
      delete: 'own',
    })
    expect(explain(parseCell('D own, CRU org'))).toBe('CRU org, D own')
    expect(parseCell('-')).toEqual({})
  })

  it.each(['CRUX all', 'R everywhere', 'R', '', 'r all'])('such as "%s" stop the start', (cell) => {
    expect(() => parseCell(cell)).toThrow('unreadable cell')
  })
})
