import type { CollectionBeforeChangeHook } from 'payload'

import { adminPanelRoles, isRole } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { statusOnReopening } from '../../services/accounts/statusOnReopening.ts'
import { temporaryUntil } from '../../services/accounts/temporaryUntil.ts'

/** Sets what follows from role and password: panel access, superuser mirror, status and view. */
export const settleUser: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const role = data.role ?? originalDoc?.role
  const roleChanged = operation === 'create' || role !== originalDoc?.role
  if (roleChanged && isRole(role)) {
    const sameAsBefore =
      data.isStaff === undefined ||
      data.isStaff === null ||
      (operation === 'update' && data.isStaff === originalDoc?.isStaff)
    if (sameAsBefore) data.isStaff = adminPanelRoles.includes(role)
  }
  if (role === 'patient') data.isStaff = false
  data.isSuperuser = role === 'system_admin'
  if (operation === 'create') {
    // A service says so in the context, which no client can write.
    const given = req.context.newAccountStatus ?? (req.user ? undefined : data.status)
    data.status = given ?? (req.context.newPassword ? 'active' : 'invited')
    data.viewScope ??= role === 'audit_team' ? 'national' : 'organization'
    data.twoFactor ??= 'off'
    // The national team belongs to no organization; a clinician with national access keeps theirs.
    if (role === 'audit_team') Object.assign(data, { organization: null, department: null })
  }
  if (req.context.newPassword) {
    data.passwordChangedAt = clock.now().toISOString()
    data.passwordExpiresAt = data.mustChangePassword ? temporaryUntil().toISOString() : null
    // Who was invited needs no link any more.
    if (data.status === 'invited' && operation === 'update' && originalDoc?.status === 'invited')
      Object.assign(data, { status: 'active', activationExpiresAt: null })
  }
  const reopens = originalDoc?.status === 'deactivated' && data.status === 'active'
  if (operation === 'update' && reopens && !req.context.newPassword)
    data.status = await statusOnReopening(req, originalDoc.id)
  delete data.password
  return data
}
