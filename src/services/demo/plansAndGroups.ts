import { manageableGroups, systemGroups } from '../setup/groupNames.ts'
import { createRandom } from './random.ts'

export type DemoGroup = {
  id: string
  name: string
  kind: 'subscription' | 'system' | 'organization'
  permissions: readonly string[]
}

export type DemoPlan = {
  id: string
  slug: string
  name: string
  /** Seats; 0 means no limit. */
  maxUsers: number
  features: readonly string[]
  groupId: string
}

const groups: readonly Omit<DemoGroup, 'id'>[] = [
  ...['Starter', 'Standard', 'Enterprise'].map((name) => ({
    name,
    kind: 'subscription' as const,
    permissions: [],
  })),
  ...systemGroups.map((name) => ({ name, kind: 'system' as const, permissions: [] })),
  ...Object.entries(manageableGroups).map(([name, permissions]) => ({
    name,
    kind: 'organization' as const,
    permissions,
  })),
]

const plans = [
  { slug: 'starter', name: 'Starter', maxUsers: 25, features: ['appointments', 'exams'] },
  {
    slug: 'standard',
    name: 'Standard',
    maxUsers: 60,
    features: ['appointments', 'exams', 'imports'],
  },
  {
    slug: 'enterprise',
    name: 'Enterprise',
    maxUsers: 0,
    features: ['appointments', 'exams', 'imports', 'sso'],
  },
] as const

/** Groups of the three kinds: one per plan, and those that setting up groups would make. */
export const listDemoGroups = (seed: number): DemoGroup[] =>
  groups.map((group) => ({ id: createRandom(`${seed} group ${group.name}`).uuid(), ...group }))

/** The plans, each with its seats and its group. */
export const listDemoPlans = (seed: number): DemoPlan[] =>
  plans.map((plan) => ({
    id: createRandom(`${seed} plan ${plan.slug}`).uuid(),
    ...plan,
    groupId: listDemoGroups(seed).find((group) => group.name === plan.name)?.id ?? '',
  }))
