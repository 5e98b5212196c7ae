import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { governedCollections } from '../../src/access/policy.ts'
import { roles } from '../../src/access/roles.ts'
import { demoLogins } from '../../src/services/demo/logins.ts'

const read = (file: string): string => readFileSync(file, 'utf8')
const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')]
const readme = read('README.md')
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts

/** Targets of links and pictures that lie in the repository. */
const linksIn = (file: string): string[] =>
  [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const headingsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('who reads the documents', () => {
  it.each(documents)('finds what %s links to', (file) => {
    const missing = linksIn(file).filter((target) => {
      const [name = '', anchor] = target.split('#')
      const found = name === '' ? file : path.join(path.dirname(file), name)
      if (!existsSync(found)) return true
      return anchor !== undefined && !headingsOf(found).includes(anchor)
    })
    expect(missing).toEqual([])
  })

  it.each(documents)('finds the commands of %s', (file) => {
    const named = [...read(file).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })

  it('finds behind each command a file', () => {
    const files = Object.values(scripts).flatMap((script) => {
      const name = /bootstrap\.mjs ([\w-]+)/.exec(script)?.[1]
      return name === undefined ? [] : [`bin/${name}.ts`]
    })
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  it('finds each command explained in the README', () => {
    const explained = (name: string): boolean =>
      name === 'test' || readme.includes(`npm run ${name}`) || readme.includes(`\`${name}\``)
    expect(Object.keys(scripts).filter((name) => !explained(name))).toEqual([])
  })

  it('can sign in to the demo as everybody in the README, with one password', () => {
    const listed = [...readme.matchAll(/^\| [^|]+ \| `([\w.]+)` \| [^|]+ \|$/gm)].map(
      ([, name]) => name,
    )
    expect(listed).toEqual(demoLogins.map(({ username }) => username))
    expect([...new Set(demoLogins.map(({ password }) => password))]).toEqual(['Quiet-Lantern-4827'])
    expect(readme).toContain('`Quiet-Lantern-4827`')
  })

  it('learns what each role may do', () => {
    for (const role of roles) expect(readme).toMatch(new RegExp(`^\\| \`${role}\` \\| \\w+`, 'm'))
  })

  it('finds each collection in the data model', () => {
    const model = read('docs/data-model.md')
    expect(governedCollections.filter((slug) => !model.includes(`\`${slug}\``))).toEqual([])
  })

  it('finds each variable of the operations manual in .env.example', () => {
    const known = read('.env.example')
    const named = [...read('docs/operations.md').matchAll(/`([A-Z][A-Z_]+_[A-Z_…]+)`/g)].map(
      ([, name = '']) => name.replace('…', ''),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('finds each decision in the README, on at most 60 lines', () => {
    const records = globSync('docs/decisions/*.md')
    expect(records.length).toBeGreaterThan(5)
    for (const record of records) {
      expect(readme).toContain(`](${record})`)
      expect([record, read(record).trimEnd().split('\n').length <= 60]).toEqual([record, true])
    }
  })
})
