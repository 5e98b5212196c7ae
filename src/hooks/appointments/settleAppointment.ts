import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf, type OrganizationSettings } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { findSettings } from '../../services/organizations/findSettings.ts'

const DAY_MS = 86_400_000
const sources: Readonly<Record<string, string>> = { patient: 'patient', doctor: 'doctor' }

const time = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(String(value))

const defaultCost = (settings: OrganizationSettings | null, isPrior: unknown): number | null =>
  (isPrior ? settings?.defaultPriorityCost : settings?.defaultCost) ?? null

/** Fills what was left empty from the organization's settings: end, cost, source; moves the end along with the start. */
export const settleAppointment: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const starts = data.startsAt ?? originalDoc?.startsAt
  if (!starts || Number.isNaN(time(starts))) return data
  if (operation === 'create') {
    const settings = await findSettings(req, data.organization)
    data.endsAt ??= new Date(time(starts) + (settings?.slotMinutes ?? 20) * 60_000).toISOString()
    data.cost ??= defaultCost(settings, data.isPrior)
    const actor = actorOf(req)
    // Whoever books, a new appointment waits for its confirmation; only the product itself imports history.
    if (actor) data.status = 'pending'
    data.source = sources[actor?.role ?? ''] ?? 'reception'
  } else if (
    data.startsAt &&
    originalDoc &&
    (data.endsAt === undefined || time(data.endsAt) === time(originalDoc.endsAt))
  ) {
    const length = time(originalDoc.endsAt) - time(originalDoc.startsAt)
    data.endsAt = new Date(time(starts) + length).toISOString()
  }
  // A cost that is emptied is left empty as one that was never given.
  if (operation === 'update' && data.cost === null && typeof originalDoc?.cost === 'number')
    data.cost = defaultCost(
      await findSettings(req, data.organization ?? originalDoc.organization),
      data.isPrior ?? originalDoc.isPrior,
    )
  const length = time(data.endsAt ?? originalDoc?.endsAt) - time(starts)
  // What is no instant at all is left for validation to name.
  if (!Number.isNaN(length) && !(length > 0 && length <= DAY_MS))
    throw new Refusal('out-of-range', 'endsAt')
  return data
}
