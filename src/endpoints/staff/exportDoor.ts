import type { Where } from 'payload'

import { scopeOf } from '../../access/reach.ts'
import { Refusal } from '../../lib/errors.ts'
import { exportStaff } from '../../services/importStaff/exportStaff.ts'
import { defineEndpoint, noBody } from '../defineEndpoint.ts'

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `GET /staff/export.csv`: the staff that one may read, by the filter of the list. */
export const exportDoor = defineEndpoint({
  method: 'get',
  path: '/export.csv',
  summary: 'The staff that one may read as a CSV file, with the same `where` as the list',
  who: (actor) => scopeOf(actor, 'staff', 'read') !== undefined,
  body: noBody,
  handle: async (req) => {
    const { where = {} } = req.query
    if (!isWhere(where)) throw new Refusal('invalid-query', 'where')
    return new Response(await exportStaff(req, where), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="staff.csv"',
        'cache-control': 'no-store, private',
      },
    })
  },
})
