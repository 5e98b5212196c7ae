-- Undoes 001-invariants.sql and 002-audit.sql before the tables themselves go.
drop table if exists audit_unsealed, audit_seals, organization_counters, record_unlocks, api_keys, idempotency_keys, user_credentials cascade;
drop function if exists count_revision, count_user_revision, keep_user_inside, leave_department, release_links, keep_own_avatar, keep_parent_a_trust, snapshot_names,
  keep_records_frozen, keep_ended_admission, need_active_admission, mirror_patient_activity, mirror_last_follow_up,
  complete_staff, mirror_account_state, complete_patient, keep_a_system_admin, refuse_rewriting,
  queue_for_sealing, seal_audit_events, find_audit_fault cascade;
drop function if exists audit_digest, audit_references, fold_text cascade;
