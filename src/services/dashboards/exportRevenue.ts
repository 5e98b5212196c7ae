import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'

import { BYTE_ORDER_MARK } from '../../lib/byteOrderMark.ts'
import { safeCell } from '../../lib/safeCell.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { DashboardPlace } from './findDashboardPlace.ts'
import { type AskedRevenue, sumRevenue } from './sumRevenue.ts'

const heads = ['start', 'visits', 'revenue', 'currency']

/** Notes in the trail that revenue leaves the house, and returns it as a CSV file: a row for each period that brought something. */
export async function exportRevenue(
  req: PayloadRequest,
  place: DashboardPlace,
  asked: AskedRevenue,
): Promise<string> {
  const { currency, series } = await sumRevenue(req.payload, place, asked)
  const rows = series
    .filter(({ count }) => count > 0)
    .map(({ count, revenue, start }) => [start, String(count), String(revenue), currency])
  await recordEvent(req, {
    action: 'export.created',
    organization: place.organization,
    collection: 'appointments',
    changes: { rows: { from: null, to: rows.length } },
  })
  const cells = [heads, ...rows].map((row) => row.map(safeCell))
  return BYTE_ORDER_MARK + stringify(cells, { record_delimiter: 'windows' })
}
