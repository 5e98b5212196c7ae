import type { PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import type { Group, Plan } from '../../payload-types.ts'
import { manageableGroups, systemGroups } from './groupNames.ts'
import { takeTurns } from './takeTurns.ts'

const why = asSystem('groups follow from plans and from the names of this release')

type NewGroup = Pick<Group, 'name' | 'kind' | 'permissions'>

const createGroup = async (req: PayloadRequest, data: NewGroup): Promise<Group> =>
  req.payload.create({ collection: 'groups', data, req, ...why })

async function listGroups(req: PayloadRequest): Promise<Map<string, Group>> {
  const { docs } = await req.payload.find({
    collection: 'groups',
    pagination: false,
    limit: 0,
    req,
    ...why,
  })
  return new Map(docs.map((group) => [group.name, group]))
}

/** The free name of a plan's group: the plan's own, or with its slug where that is taken. */
function groupOfPlan(plan: Plan, groups: Map<string, Group>, linked: Set<string>) {
  const names = [plan.name, `${plan.name} (${plan.slug})`]
  const usable = (name: string): boolean => {
    const group = groups.get(name)
    return !group || (group.kind === 'subscription' && !linked.has(group.id))
  }
  return names.find(usable) ?? `Plan ${plan.slug}`
}

const idOf = (group: Plan['group']): string | null =>
  typeof group === 'object' ? (group?.id ?? null) : (group ?? null)

async function linkPlans(req: PayloadRequest, groups: Map<string, Group>): Promise<number> {
  const { docs: plans } = await req.payload.find({
    collection: 'plans',
    pagination: false,
    limit: 0,
    sort: 'createdAt',
    req,
    ...why,
  })
  const linked = new Set(plans.flatMap(({ group }) => idOf(group) ?? []))
  let created = 0
  for (const plan of plans.filter(({ group }) => !idOf(group))) {
    const name = groupOfPlan(plan, groups, linked)
    const known = groups.get(name)
    const group = known ?? (await createGroup(req, { name, kind: 'subscription', permissions: [] }))
    if (!known) created += 1
    groups.set(name, group)
    linked.add(group.id)
    const data = { group: group.id }
    await req.payload.update({ collection: 'plans', id: plan.id, data, req, ...why })
  }
  return created
}

/**
 * Makes sure that every plan has its group, and that the groups of the system and those that
 * administrators hand out exist. A group that exists is left as people have made it.
 * @returns how many groups were created
 */
export async function setupGroups(req: PayloadRequest): Promise<number> {
  return takeTurns(req, async () => {
    const groups = await listGroups(req)
    const wanted: NewGroup[] = [
      ...systemGroups.map((name) => ({ name, kind: 'system' as const, permissions: [] })),
      ...Object.entries(manageableGroups).map(([name, permissions]) => ({
        name,
        kind: 'organization' as const,
        permissions: [...permissions],
      })),
    ]
    const missing = wanted.filter(({ name }) => !groups.has(name))
    for (const group of missing) groups.set(group.name, await createGroup(req, group))
    return missing.length + (await linkPlans(req, groups))
  })
}
