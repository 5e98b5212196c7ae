import type { DemoAuditEvent } from './auditTrail.ts'
import type { DemoRow } from './demoTypes.ts'
import type { DemoAccountRequest, DemoInvitation } from './onboarding.ts'

export const auditEventRow = (event: DemoAuditEvent): DemoRow => ({
  id: event.id,
  at: event.at,
  actor_id: event.actorId,
  actor_name: event.actorName,
  action: event.action,
  outcome: event.outcome,
  organization_id: event.organizationId,
  collection: event.collection,
  document_id: event.documentId,
  patient_id: event.patientId,
  subject_id: event.subjectId,
  changes: event.changes,
  ip: event.ip,
  user_agent: event.userAgent,
  request_id: event.requestId,
  created_at: event.at,
  updated_at: event.at,
  revision: 1,
})

export const invitationRow = (invitation: DemoInvitation): DemoRow => ({
  id: invitation.id,
  organization_id: invitation.organizationId,
  email: invitation.email,
  role: invitation.role,
  department_id: invitation.departmentId,
  invited_by_id: invitation.invitedById,
  status: invitation.status,
  sent_at: invitation.sentAt,
  expires_at: invitation.expiresAt,
  accepted_at: invitation.acceptedAt,
  accepted_by_id: invitation.acceptedById,
  send_count: invitation.sendCount,
  created_at: invitation.sentAt,
  updated_at: invitation.acceptedAt ?? invitation.sentAt,
  revision: 1,
})

export const accountRequestRow = (request: DemoAccountRequest): DemoRow => ({
  id: request.id,
  organization_id: request.organizationId,
  email: request.email,
  name: request.name,
  employee_id: request.employeeId,
  message: request.message,
  status: request.status,
  decided_by_id: request.decidedById,
  created_at: request.createdAt,
  updated_at: request.createdAt,
  revision: 1,
})
