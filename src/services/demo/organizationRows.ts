import type { DemoDepartment } from './departments.ts'
import type { DemoBatch, DemoOptions, DemoRow } from './demoTypes.ts'
import { listDemoOrganizations } from './organizations.ts'
import type { DemoOrganization } from './organizations.ts'
import { listDemoGroups, listDemoPlans } from './plansAndGroups.ts'
import type { DemoPlan } from './plansAndGroups.ts'
import { createRandom } from './random.ts'

const countryNames: Record<DemoOrganization['country'], string> = {
  EG: 'Egypt',
  AE: 'United Arab Emirates',
  CO: 'Colombia',
}

/** Payload keeps a list of texts in a child table, counted from one. */
const textRows = (parentId: string, path: string, texts: readonly string[]): DemoRow[] =>
  texts.map((text, index) => ({ parent_id: parentId, path, order: index + 1, text }))

const organizationRow = (organization: DemoOrganization, plans: readonly DemoPlan[]): DemoRow => ({
  id: organization.id,
  name: organization.name,
  slug: organization.slug,
  kind: organization.kind,
  parent_id: organization.parentId,
  address: organization.address,
  city: organization.city,
  country: countryNames[organization.country],
  phone: organization.phone,
  email: organization.email,
  locale: organization.locale,
  timezone: organization.timezone,
  phone_country: organization.country,
  currency: organization.currency,
  plan_id: plans.find((plan) => plan.slug === organization.planSlug)?.id ?? null,
  is_active: true,
  default_cost: organization.defaultCost,
  default_priority_cost: organization.defaultPriorityCost,
  slot_minutes: organization.slotMinutes,
  created_at: organization.createdAt,
  updated_at: organization.createdAt,
  revision: 1,
})

export const departmentRow = (department: DemoDepartment): DemoRow => ({
  id: department.id,
  organization_id: department.organization.id,
  name: department.name,
  name_ar: department.nameAr,
  created_at: department.organization.createdAt,
  updated_at: department.organization.createdAt,
  revision: 1,
})

/** Groups, plans and organizations, in the order in which they refer to each other. */
export const organizationBatches = (options: DemoOptions): DemoBatch[] => {
  const organizations = listDemoOrganizations(options)
  const createdAt = organizations[0]?.createdAt ?? `${options.today}T00:00:00.000Z`
  const stamps = { created_at: createdAt, updated_at: createdAt, revision: 1 }
  const groups = listDemoGroups(options.seed)
  const plans = listDemoPlans(options.seed)
  return [
    {
      table: 'groups',
      rows: groups.map(({ id, name, kind }) => ({ id, name, kind, ...stamps })),
    },
    {
      table: 'groups_permissions',
      rows: groups.flatMap(({ id, permissions }) =>
        permissions.map((value, index) => ({
          id: createRandom(`${options.seed} permission ${id} ${value}`).uuid(),
          parent_id: id,
          order: index + 1,
          value,
        })),
      ),
    },
    {
      table: 'plans',
      rows: plans.map(({ id, name, slug, maxUsers, groupId }) => ({
        id,
        name,
        slug,
        max_users: maxUsers,
        group_id: groupId,
        ...stamps,
      })),
    },
    {
      table: 'plans_texts',
      rows: plans.flatMap(({ id, features }) => textRows(id, 'features', features)),
    },
    {
      table: 'organizations',
      rows: organizations.map((organization) => organizationRow(organization, plans)),
    },
    {
      table: 'organizations_texts',
      rows: organizations.flatMap(({ id, domains }) => textRows(id, 'domains', domains)),
    },
  ]
}
