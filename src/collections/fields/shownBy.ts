import type { Field } from 'payload'

/** Shows a field in forms by a component of ours; lists keep the cell that it has. */
export function shownBy<F extends Field>(field: F, component: string): F {
  const before = 'components' in (field.admin ?? {}) ? field.admin?.components : {}
  return { ...field, admin: { ...field.admin, components: { ...before, Field: component } } }
}

/** Keeps a field out of the form, where something else shows it; lists and filters have it all the same. */
export const listedOnly = <F extends Field>(field: F): F => ({
  ...field,
  admin: { ...field.admin, condition: () => false },
})

/** Shows a field in lists by a cell of ours; forms keep the input that it has. */
export function listedBy<F extends Field>(field: F, component: string): F {
  const before = 'components' in (field.admin ?? {}) ? field.admin?.components : {}
  return { ...field, admin: { ...field.admin, components: { ...before, Cell: component } } }
}

/** Shows what the server writes once there is something to show: a new form stays short. */
export const onceKnown = <F extends Field & { name: string }>(field: F): F => ({
  ...field,
  admin: { ...field.admin, condition: (data) => Boolean(data?.[field.name]) },
})
