import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { Refusal } from '../lib/errors.ts'
import { withLeanReads } from './reading/readHandlers.ts'

interface Route {
  method: string
  /** Literal segments, and `:name` where a value stands. */
  segments: readonly string[]
  /** The last segment may be left out (`/paste-url/:id?`). */
  optional: boolean
  endpoint: Endpoint
  template: string
}

/** The endpoint that answers a request, with the values in its path. */
export interface FoundRoute {
  endpoint: Endpoint
  params: Record<string, string>
  /** The path with names instead of values: one of a bounded set, fit for a metric's label. */
  template: string
  collection?: SanitizedCollectionConfig
}

interface Group {
  routes: Route[]
  collection?: SanitizedCollectionConfig
  global?: string
}

function compile(endpoint: Endpoint, prefix: string): Route {
  if (/[()*+{}\\]/.test(endpoint.path)) {
    throw new Error(`The endpoint path ${prefix}${endpoint.path} is more than names and slashes.`)
  }
  const optional = endpoint.path.endsWith('?')
  const path = endpoint.path.replace(/\?$/, '').replace(/\/$/, '')
  const segments = path === '' ? [] : path.slice(1).split('/')
  return { method: endpoint.method, segments, optional, endpoint, template: `${prefix}${path}` }
}

const compileAll = (endpoints: Endpoint[] | false | undefined, prefix: string): Route[] =>
  (endpoints || []).map((endpoint) => compile(endpoint, prefix))

function match(route: Route, given: readonly string[]): Record<string, string> | null {
  const { segments, optional } = route
  const missing = segments.length - given.length
  if (missing !== 0 && !(optional && missing === 1)) return null
  const params: Record<string, string> = {}
  for (const [index, value] of given.entries()) {
    const segment = segments[index] ?? ''
    if (segment.startsWith(':')) {
      if (value === '') return null
      params[segment.slice(1)] = value.includes('%') ? decodeURIComponent(value) : value
    } else if (segment !== value) return null
  }
  return params
}

export type FindRoute = (method: string, path: string) => FoundRoute

/**
 * Prepares all endpoints of the configuration once, in Payload's order of precedence, instead of
 * compiling each path's pattern anew on every request as Payload's own handler does.
 */
export function createRoutes(config: SanitizedConfig): FindRoute {
  const collections = new Map<string, Group>()
  const globals = new Map<string, Group>()
  for (const collection of config.collections) {
    const { slug, endpoints } = collection
    const answering = endpoints && withLeanReads(slug, endpoints)
    collections.set(slug, { routes: compileAll(answering, `/api/${slug}`), collection })
  }
  for (const global of config.globals) {
    const slug: string = global.slug
    globals.set(slug, {
      routes: compileAll(global.endpoints, `/api/globals/${slug}`),
      global: slug,
    })
  }
  const root: Group = { routes: compileAll(config.endpoints, '/api') }

  const locate = (segments: string[]): [Group, string[]] => {
    const [first = '', second = ''] = segments
    const global = first === 'globals' ? globals.get(second) : undefined
    if (global) return [global, segments.slice(2)]
    const collection = collections.get(first)
    return collection ? [collection, segments.slice(1)] : [root, segments]
  }

  return (method, path) => {
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
    const [group, rest] = locate(path === '' ? [] : path.slice(1).split('/'))
    const { collection, global, routes } = group
    for (const route of routes) {
      if (route.method !== wanted) continue
      const params = match(route, rest)
      if (!params) continue
      if (collection) params['collection'] = collection.slug
      if (global !== undefined) params['global'] = global
      const { endpoint, template } = route
      return { endpoint, params, template, ...(collection && { collection }) }
    }
    throw new Refusal('not-found')
  }
}
