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
  { name: 'Starter', kind: 'subscription', permissions: [] },
  { name: 'Standard', kind: 'subscription', permissions: [] },
  { name: 'Enterprise', kind: 'subscription', permissions: [] },
  { name: 'Platform operators', kind: 'system', permissions: [] },
  { name: 'Exam editors', kind: 'organization', permissions: ['exams.create', 'exams.update'] },
  { name: 'Registrars', kind: 'organization', permissions: ['patients.create', 'patients.update'] },
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

/** Groups of the three kinds: one per plan, one of the system, two to hand out. */
export const listDemoGroups = (seed: number): DemoGroup[] =>
  groups.map((group) => ({ id: createRandom(`${seed} group ${group.name}`).uuid(), ...group }))

/** The plans, each with its seats and its group. */
export const listDemoPlans = (seed: number): DemoPlan[] =>
  plans.map((plan) => ({
    id: createRandom(`${seed} plan ${plan.slug}`).uuid(),
    ...plan,
    groupId: listDemoGroups(seed).find((group) => group.name === plan.name)?.id ?? '',
  }))
