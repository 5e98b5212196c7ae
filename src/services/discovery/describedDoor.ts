import type { Endpoint } from 'payload'
import type { z } from 'zod'

import type { Restriction } from '../../access/actor.ts'

/** What the API description needs to know about an endpoint of the product's own. */
export interface DescribedDoor {
  summary: string
  anyone: boolean
  /** Sessions with these restrictions may use it too. */
  restricted?: readonly Restriction[]
  body?: z.ZodType
  query?: z.ZodObject
  /** The body is a form with one file. */
  upload?: true
  answer?: z.ZodType
  /** Status of the successful answer, 200 unless given. */
  status?: number
}

const isDescribed = (value: unknown): value is DescribedDoor =>
  typeof value === 'object' && value !== null && 'summary' in value && 'anyone' in value

/** How an endpoint describes itself, or null for Payload's own and for closed ones. */
export function findDoor(endpoint: Endpoint): DescribedDoor | null {
  const door: unknown = endpoint.custom?.['door']
  return isDescribed(door) ? door : null
}
