import { availableParallelism } from 'node:os'

/** How many web processes run together: one a core, unless the configuration says otherwise. */
export function countWebProcesses(): number {
  const wanted = Number(process.env['WEB_PROCESSES'] ?? '')
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism()
}
