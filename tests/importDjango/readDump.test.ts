import { readDump } from '../../src/services/importDjango/readDump.ts'

describe('a file that is no dump of Django', () => {
  it.each([
    ['no', /^The file is not JSON/],
    ['', /^The file is not JSON/],
    ['{"users": []}', /^The file is no dump/],
    ['[{"model": "auth.user"}]', /^The file is no dump/],
    ['[1]', /^The file is no dump/],
  ])('is refused in one sentence: %s', (text, reason) => {
    expect(() => readDump(text)).toThrow(reason)
  })
})

describe('the rows of a dump', () => {
  it('are told apart by their models, and the others are counted', () => {
    const row = (model: string, fields = {}) => ({ model, pk: 1, fields })
    const dump = readDump(
      JSON.stringify([
        row('auth.user', { password: '!' }),
        row('accounts.CustomUser', { password: '!' }),
        row('admin.powerusersetting', { password: '!' }),
        row('auth.group', { name: 'A' }),
        row('hr.staff'),
        row('pacientes.paciente'),
        row('auth.permission'),
        row('auth.permission'),
      ]),
    )
    expect(dump.users.map(({ at }) => at)).toEqual([1, 2])
    expect([dump.groups, dump.staff, dump.patients].map((rows) => rows.length)).toEqual([1, 1, 1])
    expect([...dump.ignored]).toEqual([
      ['admin.powerusersetting', 1],
      ['auth.permission', 2],
    ])
  })
})
