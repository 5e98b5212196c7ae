import type { Field, FieldAccess } from 'payload'

const never: FieldAccess = () => false

/**
 * A field that the server alone writes: mirrors, snapshots, computed values. Whatever a client
 * sends for it, on any path, is dropped before the hooks that set it run.
 */
export function serverOwned<F extends Field & { name: string }>(field: F): F {
  return {
    ...field,
    access: { ...('access' in field ? field.access : {}), create: never, update: never },
    admin: { ...('admin' in field ? field.admin : {}), readOnly: true },
  }
}
