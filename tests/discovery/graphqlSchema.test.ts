import { readFileSync } from 'node:fs'

import { buildSchema, isObjectType } from 'graphql'

import { printApiSchema } from '../../src/server/graphql/printApiSchema.ts'

const committed = readFileSync('schema.graphql', 'utf8')
const schema = buildSchema(committed)

const namesIn = (type: unknown): string[] =>
  isObjectType(type) ? Object.keys(type.getFields()) : []
const queries = namesIn(schema.getQueryType())
const mutations = namesIn(schema.getMutationType())

describe('schema.graphql', () => {
  it('is the schema that serves; npm run graphql:schema writes it anew', async () => {
    const { default: config } = await import('../../payload.config.ts')
    expect(printApiSchema(await config) === committed).toBe(true)
  }, 60_000)

  it('has the names that Payload gives', () => {
    const expected = ['Patients', 'Patient', 'countPatients', 'allStaff', 'Staff', 'meUser']
    expect(queries).toEqual(expect.arrayContaining(expected))
    expect(mutations).toEqual(
      expect.arrayContaining(['createPatient', 'updatePatient', 'deletePatient']),
    )
  })

  it('signs in and out, and has nothing else that touches a credential', () => {
    const ofAccounts = mutations.filter((name) =>
      /login|logout|token|password|verify|unlock|activate|register/i.test(name),
    )
    expect(ofAccounts).toEqual(expect.arrayContaining(['loginUser', 'logoutUser']))
    expect(ofAccounts.filter((name) => !/LoginSession$/.test(name)).sort()).toEqual([
      'loginUser',
      'logoutUser',
    ])
  })

  it('has no versions, no trash and no drafts', () => {
    expect(
      [...queries, ...mutations].filter((name) => /version|restore|trash/i.test(name)),
    ).toEqual([])
    expect(committed).not.toMatch(/\b(draft|trash|autosave): Boolean/)
  })

  it.each([
    'hash',
    'salt',
    'tokenHash',
    'resetPasswordToken',
    'apiKey',
    'sessions',
    'loginAttempts',
  ])('nowhere has a field %s', (name) => {
    expect(committed).not.toMatch(new RegExp(`^\\s+${name}\\b`, 'm'))
  })

  it('takes a password in and never gives one out, nor lets anybody filter by one', () => {
    const holders = Object.values(schema.getTypeMap())
      .filter((type) => 'getFields' in type && 'password' in type.getFields())
      .map(({ name }) => name)
    expect(holders.sort()).toEqual(['mutationUserInput', 'mutationUserUpdateInput'])
  })

  it('tells a session’s token to who signs in only', () => {
    const holders = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && 'token' in type.getFields(),
    )
    expect(holders.map(({ name }) => name)).toEqual(['usersLoginResult'])
    expect(schema.getType('Token')).toBeUndefined()
  })
})
