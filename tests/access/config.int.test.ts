import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { type App, bootApp } from '../support/app.ts'

let app: App
let config: SanitizedConfig

beforeAll(async () => {
  app = await bootApp()
  config = app.payload.config
})

afterAll(() => app.close())

const everyField = (fields: readonly FlattenedField[]): FlattenedField[] =>
  fields.flatMap((field) =>
    'flattenedFields' in field ? [field, ...everyField(field.flattenedFields)] : [field],
  )

const collection = (slug: string): SanitizedCollectionConfig => {
  const found = config.collections.find((known) => known.slug === slug)
  if (!found) throw new Error(`There is no collection ${slug}.`)
  return found
}

/** Nobody is signed in, and the request names nothing. */
const anonymous = (): any => ({ req: { user: null, payload: app.payload, context: {} } })

describe('the built configuration', () => {
  it('states every operation of every collection, Payload’s own included', () => {
    const gaps = config.collections.flatMap(({ access, slug }) =>
      (['create', 'read', 'update', 'delete', 'unlock', 'readVersions'] as const)
        // Payload fills a gap with its own "anybody who is signed in", which has this name.
        .filter((key) => typeof access[key] !== 'function' || access[key].name === 'defaultAccess')
        .map((key) => `${slug}.${key}`),
    )
    expect(gaps).toEqual([])
  })

  it('lets nobody do anything in any collection without a session', async () => {
    const open: string[] = []
    for (const { access, slug } of config.collections) {
      for (const key of ['create', 'read', 'update', 'delete', 'unlock', 'readVersions'] as const)
        if ((await access[key]?.(anonymous())) !== false) open.push(`${slug}.${key}`)
      if ((await access.admin?.(anonymous())) === true) open.push(`${slug}.admin`)
    }
    expect(open).toEqual([])
  })

  it('gives nobody, not even a system administrator, anything in Payload’s own collections', async () => {
    const open: string[] = []
    const root: any = {
      req: { user: { id: '1', collection: 'users', role: 'system_admin', status: 'active' } },
    }
    for (const { access, slug } of config.collections) {
      if (!slug.startsWith('payload-')) continue
      for (const key of ['create', 'read', 'update', 'delete', 'unlock', 'readVersions'] as const)
        if ((await access[key]?.(root)) !== false) open.push(`${slug}.${key}`)
    }
    // Preferences are everybody's own: what is read, changed and deleted is filtered by the person.
    expect(open).toEqual(
      ['create', 'read', 'update', 'delete'].map((key) => `payload-preferences.${key}`),
    )
    const preferences = collection('payload-preferences')
    expect(JSON.stringify(await preferences.access.read(root))).toContain(
      '"user.value":{"equals":"1"}',
    )
  })

  it('has no globals, no versions, no trash, no locks and no query presets', () => {
    expect(config.globals).toEqual([])
    for (const { lockDocuments, slug, trash, versions } of config.collections) {
      expect([slug, Boolean(versions), trash ?? false]).toEqual([slug, false, false])
      expect([slug, slug.startsWith('payload-') ? false : lockDocuments]).toEqual([slug, false])
    }
    const slugs = config.collections.map(({ slug }) => slug)
    expect(slugs).not.toContain('payload-query-presets')
  })

  it('lets nobody run, queue or cancel jobs', async () => {
    const { access } = config.jobs ?? {}
    const root = { user: { id: '1', role: 'system_admin', status: 'active' } }
    for (const key of ['run', 'queue', 'cancel'] as const) {
      expect(await access?.[key]?.({ req: root } as never)).toBe(false)
    }
    expect(config.jobs?.tasks ?? []).toEqual([])
    expect(config.jobs?.autoRun).toBeUndefined()
  })

  it('serves uploads through the row filter of their collection only', () => {
    const uploads = config.collections.filter(({ upload }) => Boolean(upload))
    expect(uploads.map(({ slug }) => slug).sort()).toEqual(['avatars', 'logos'])
    for (const { upload } of uploads) {
      expect(upload.disableLocalStorage ?? false).toBe(false)
      expect(upload.pasteURL).toBe(false)
      expect(upload.staticDir).not.toMatch(/public/)
      expect(upload.allowRestrictedFileTypes ?? false).toBe(false)
      expect(upload.mimeTypes).toEqual(['image/png', 'image/jpeg', 'image/webp'])
      // A handler of its own would answer before the filter is asked.
      expect(upload.handlers ?? []).toEqual([])
    }
  })

  it('has one auth collection, without Payload’s own passwords, keys and sessions', () => {
    const auth = config.collections.filter((known) => Boolean(known.auth))
    expect(auth.map(({ slug }) => slug)).toEqual(['users'])
    const [users] = auth
    expect(users?.auth.disableLocalStrategy).toBe(true)
    expect(users?.auth.useAPIKey ?? false).toBe(false)
    expect(users?.auth.useSessions).toBe(false)
    const names = everyField(users?.flattenedFields ?? []).map(({ name }) => name)
    for (const secret of [
      'hash',
      'salt',
      'resetPasswordToken',
      'sessions',
      'apiKey',
      'loginAttempts',
    ])
      expect(names).not.toContain(secret)
  })

  it('closes every account endpoint of Payload’s that the product does not answer itself', () => {
    const own = collection('users').endpoints
    const list = own === false ? [] : own
    for (const path of ['/first-register', '/unlock', '/verify/:id', '/init']) {
      const first = list.find((endpoint) => endpoint.path === path)
      expect(first).toBeDefined()
      expect(() => first?.handler(anonymous().req)).toThrow('Nothing was found here.')
    }
  })

  it('keeps every server-owned field out of the hands of clients', async () => {
    const owned: Record<string, readonly string[]> = {
      users: [
        'isSuperuser', 'lastLoginAt', 'lockedUntil', 'emailConfirmedAt', 'activationExpiresAt', 'passwordChangedAt',
        'passwordExpiresAt', 'twoFactor', 'createdBy', 'updatedBy',
      ],
      staff: ['accountState', 'fullName', 'createdBy', 'updatedBy'],
      patients: [
        'fileNumber', 'isActive', 'lastFollowUpOn', 'fullName', 'searchText', 'age', 'createdBy',
        'updatedBy',
      ],
      admissions: ['programMonth', 'createdBy', 'updatedBy'],
      appointments: ['patientName', 'doctorName', 'source', 'createdBy', 'updatedBy'],
      diagnoses: ['author', 'authorName', 'createdBy', 'updatedBy'],
      prescriptions: ['author', 'authorName', 'createdBy', 'updatedBy'],
      requirements: ['author', 'authorName', 'createdBy', 'updatedBy'],
      exams: ['registeredBy', 'registeredByName', 'createdBy', 'updatedBy'],
      invitations: [
        'invitedBy', 'status', 'expiresAt', 'sentAt', 'sendCount', 'acceptedBy', 'acceptedAt',
        'createdBy', 'updatedBy',
      ],
      'account-requests': ['status', 'decidedBy'],
      avatars: ['owner', 'thumbUrl'],
      departments: ['createdBy', 'updatedBy'],
      organizations: ['createdBy', 'updatedBy'],
      plans: ['createdBy', 'updatedBy'],
      groups: ['createdBy', 'updatedBy'],
    } // prettier-ignore
    const writable: string[] = []
    const root: any = { req: { user: { id: '1', role: 'system_admin', status: 'active' } } }
    for (const [slug, names] of Object.entries(owned)) {
      for (const name of names) {
        const field: any = collection(slug).flattenedFields.find((known) => known.name === name)
        const create = await field?.access?.create?.(root)
        const update = await field?.access?.update?.(root)
        if (create !== false || update !== false) writable.push(`${slug}.${name}`)
      }
    }
    expect(writable).toEqual([])
  })

  it('hides every field that holds a secret', () => {
    const secret = /hash|salt|secret|token|recovery|otp/i
    const shown = config.collections.flatMap(({ flattenedFields, slug }) =>
      everyField(flattenedFields)
        .filter((field) => secret.test(field.name))
        .filter((field) => !('hidden' in field && field.hidden === true))
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(shown).toEqual([])
  })

  it('asks roles alone, never rows, who reads a field', async () => {
    // A filter or an order has no row to show, and would otherwise tell what the row hides.
    const dependent: string[] = []
    const roles = ['system_admin', 'audit_team', 'hospital_admin', 'doctor', 'patient', 'staff']
    for (const { flattenedFields, slug } of config.collections) {
      for (const field of everyField(flattenedFields)) {
        const read: any = 'access' in field ? field.access?.read : undefined
        if (!read) continue
        for (const role of roles) {
          const req = { user: { id: '1', role, status: 'active' } }
          const without = await read({ req })
          const withRow = await read({ req, doc: { id: '1', owner: '1' }, id: '1' })
          if (without !== withRow || typeof without !== 'boolean')
            dependent.push(`${slug}.${field.name}`)
        }
      }
    }
    expect(dependent).toEqual([])
  })

  it('opens the panel to people with panel access and never to patients', async () => {
    const admin: any = collection('users').access.admin
    const may = (user: object) => admin({ req: { user: { id: '1', status: 'active', ...user } } })
    expect(await may({ role: 'hospital_admin', isStaff: true })).toBe(true)
    expect(await may({ role: 'doctor', isStaff: true })).toBe(true)
    expect(await may({ role: 'doctor', isStaff: false })).toBe(false)
    expect(await may({ role: 'patient', isStaff: true })).toBe(false)
    expect(await may({ role: 'hospital_admin', isStaff: true, status: 'deactivated' })).toBe(false)
  })

  it('bounds depth, page and request sizes and sends nothing home', () => {
    expect([config.defaultDepth, config.maxDepth]).toEqual([0, 2])
    expect(config.telemetry).toBe(false)
    expect(config.graphQL.disableIntrospectionInProduction).toBe(true)
    expect(config.graphQL.disablePlaygroundInProduction).toBe(true)
    expect([...new Set(config.csrf)]).toEqual(['http://localhost:3000'])
    expect(config.cors).toEqual(['http://localhost:3000'])
  })
})
