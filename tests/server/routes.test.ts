import type { Endpoint, SanitizedConfig } from 'payload'

import { createRoutes } from '../../src/server/routes.ts'

const endpoint = (method: Endpoint['method'], path: string): Endpoint => ({
  method,
  path,
  handler: () => new Response(path),
})

const config = {
  globals: [],
  endpoints: [endpoint('get', '/access'), endpoint('post', '/reception/register')],
  collections: [
    {
      slug: 'patients',
      endpoints: [
        endpoint('get', '/search'),
        endpoint('get', '/'),
        endpoint('get', '/:id'),
        endpoint('post', '/access/:id?'),
        endpoint('get', '/versions/:id'),
      ],
    },
    { slug: 'secrets', endpoints: false },
  ],
} as unknown as SanitizedConfig

const find = createRoutes(config)
const refused = expect.objectContaining({ code: 'not-found' })

describe('an address below /api', () => {
  it.each([
    ['GET', '/patients', '/'],
    ['HEAD', '/patients', '/'],
    ['GET', '/patients/search', '/search'],
    ['GET', '/patients/42', '/:id'],
    ['POST', '/patients/access', '/access/:id?'],
    ['POST', '/patients/access/42', '/access/:id?'],
    ['GET', '/access', '/access'],
    ['POST', '/reception/register', '/reception/register'],
  ])('%s %s is answered by the endpoint %s', (method, path, expected) => {
    expect(find(method, path).endpoint.path).toBe(expected)
  })

  it.each([
    ['PUT', '/patients'],
    ['GET', '/patients/1/2/3'],
    ['GET', '/patients//'],
    ['GET', '/secrets'],
    ['GET', '/nothing'],
    ['GET', ''],
  ])('%s %s is nobody’s', (method, path) => {
    expect(() => find(method, path)).toThrow(refused)
  })

  it('gives its values decoded, and the collection that it belongs to', () => {
    const { params, collection } = find('GET', '/patients/versions/a%20b')
    expect(params).toEqual({ id: 'a b', collection: 'patients' })
    expect(collection?.slug).toBe('patients')
  })

  it('is counted under a name without values', () => {
    expect(find('GET', '/patients/42').template).toBe('/api/patients/:id')
  })
})
