-- What must hold whoever writes: rules that the application alone could not keep under concurrency.
-- Constraints are named <table>__<column>__<rule> or after their rule; src/lib/databaseErrors.ts turns the names into answers.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Passwords live beside the accounts, in a table that no API knows.
create table user_credentials (
  user_id uuid primary key references users (id) on delete cascade,
  salt text not null,
  hash text not null,
  updated_at timestamptz not null default now()
);

-- Keys of integrators: SHA-256 of the key, which is shown once and never stored.
create table api_keys (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  name text not null,
  key_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index api_keys__user on api_keys (user_id);

-- First answers of requests with an Idempotency-Key, kept for a day.
create table idempotency_keys (
  user_id uuid not null references users (id) on delete cascade,
  key text not null,
  fingerprint bytea not null,
  status smallint,
  body text,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
create index idempotency_keys__created_at on idempotency_keys (created_at);

-- A row that lets one save pass on a completed appointment (POST /appointments/:id/unlock-records).
create table record_unlocks (
  appointment_id uuid primary key references appointments (id) on delete cascade,
  unlocked_by uuid references users (id) on delete set null,
  reason text not null,
  unlocked_at timestamptz not null default now()
);

-- Numbers handed out in order, one row a counter and organization.
create table organization_counters (
  organization_id uuid not null references organizations (id) on delete cascade,
  name text not null,
  value bigint not null,
  primary key (organization_id, name)
);

------------------------------------------------------------------------------------------------
-- No update is lost: an update that names a stale revision changes nothing.

create function count_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
    return new;
  end if;
  -- Mirrors and the emptying of references are written by other triggers; they are no edit.
  if pg_trigger_depth() > 1 then return new; end if;
  if new.revision is distinct from old.revision then
    raise exception 'The row was changed in the meantime.' using errcode = 'P0001', constraint = 'stale_revision';
  end if;
  new.revision := old.revision + 1;
  return new;
end $$;

do $$
declare t text;
begin
  for t in select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'revision' and table_name not in ('audit_events', 'login_sessions', 'users')
  loop
    execute format('create trigger a_count_revision before insert or update on %I for each row execute function count_revision()', t);
  end loop;
end $$;

-- Signing in is no edit of the account, and a stale copy never turns the last sign-in back.
create function count_user_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
  elsif pg_trigger_depth() = 1 then
    if new.revision is distinct from old.revision then
      raise exception 'The row was changed in the meantime.' using errcode = 'P0001', constraint = 'stale_revision';
    end if;
    new.last_login_at := greatest(new.last_login_at, old.last_login_at);
    if to_jsonb(new) - 'last_login_at' - 'updated_at' is distinct from to_jsonb(old) - 'last_login_at' - 'updated_at' then
      new.revision := old.revision + 1;
    end if;
  end if;
  new.is_superuser := new.role = 'system_admin';
  return new;
end $$;
create trigger a_count_revision before insert or update on users for each row execute function count_user_revision();

------------------------------------------------------------------------------------------------
-- Rows stay inside their organization.

alter table departments add constraint departments__id__organization unique (id, organization_id);
alter table patients add constraint patients__id__organization unique (id, organization_id);
alter table staff add constraint staff__id__organization unique (id, organization_id);
alter table logos add constraint logos__id__organization unique (id, organization_id);
alter table admissions add constraint admissions__id__patient unique (id, patient_id, organization_id);
alter table appointments add constraint appointments__id__patient unique (id, patient_id, organization_id);

alter table departments drop constraint departments_organization_id_organizations_id_fk,
  add constraint departments__organization__exists foreign key (organization_id) references organizations (id) on delete cascade;
alter table staff drop constraint staff_organization_id_organizations_id_fk, drop constraint staff_department_id_departments_id_fk,
  add constraint staff__organization__exists foreign key (organization_id) references organizations (id) on delete cascade,
  add constraint staff__department__organization foreign key (department_id, organization_id)
    references departments (id, organization_id) on delete set null (department_id);
alter table users drop constraint users_department_id_departments_id_fk,
  add constraint users__department__organization foreign key (department_id, organization_id)
    references departments (id, organization_id) on delete set null (department_id);
alter table invitations drop constraint invitations_organization_id_organizations_id_fk, drop constraint invitations_department_id_departments_id_fk,
  add constraint invitations__organization__exists foreign key (organization_id) references organizations (id) on delete cascade,
  add constraint invitations__department__organization foreign key (department_id, organization_id)
    references departments (id, organization_id) on delete set null (department_id);
alter table account_requests drop constraint account_requests_organization_id_organizations_id_fk,
  add constraint account_requests__organization__exists foreign key (organization_id) references organizations (id) on delete cascade;
alter table logos drop constraint logos_organization_id_organizations_id_fk,
  add constraint logos__organization__exists foreign key (organization_id) references organizations (id) on delete cascade;
alter table organizations drop constraint organizations_logo_id_logos_id_fk,
  add constraint organizations__logo__organization foreign key (logo_id, id) references logos (id, organization_id) on delete set null (logo_id);
alter table organizations drop constraint organizations_plan_id_plans_id_fk,
  add constraint organizations__plan__exists foreign key (plan_id) references plans (id) on delete restrict;

alter table patients drop constraint patients_organization_id_organizations_id_fk, drop constraint patients_department_id_departments_id_fk,
  add constraint organization_has_data foreign key (organization_id) references organizations (id) on delete restrict,
  add constraint patients__department__organization foreign key (department_id, organization_id)
    references departments (id, organization_id) on delete set null (department_id);
alter table admissions drop constraint admissions_patient_id_patients_id_fk, drop constraint admissions_organization_id_organizations_id_fk,
  add constraint admissions__patient__organization foreign key (patient_id, organization_id) references patients (id, organization_id);
alter table appointments drop constraint appointments_patient_id_patients_id_fk, drop constraint appointments_doctor_id_staff_id_fk,
  drop constraint appointments_organization_id_organizations_id_fk,
  add constraint appointments__patient__organization foreign key (patient_id, organization_id) references patients (id, organization_id),
  add constraint appointments__doctor__organization foreign key (doctor_id, organization_id) references staff (id, organization_id);

do $$
declare t text;
begin
  foreach t in array array['diagnoses', 'prescriptions', 'requirements'] loop
    execute format('alter table %1$I drop constraint %1$s_appointment_id_appointments_id_fk, drop constraint %1$s_patient_id_patients_id_fk,
      drop constraint %1$s_organization_id_organizations_id_fk, alter column patient_id set not null,
      add constraint %1$s__appointment__patient foreign key (appointment_id, patient_id, organization_id)
        references appointments (id, patient_id, organization_id),
      add constraint %1$s__appointment__once unique (appointment_id, organization_id)', t);
  end loop;
end $$;

alter table exams drop constraint exams_patient_id_patients_id_fk, drop constraint exams_admission_id_admissions_id_fk,
  drop constraint exams_organization_id_organizations_id_fk,
  add constraint exams__admission__patient foreign key (admission_id, patient_id, organization_id)
    references admissions (id, patient_id, organization_id);
alter table follow_ups drop constraint follow_ups_patient_id_patients_id_fk, drop constraint follow_ups_admission_id_admissions_id_fk,
  drop constraint follow_ups_organization_id_organizations_id_fk,
  add constraint follow_ups__admission__patient foreign key (admission_id, patient_id, organization_id)
    references admissions (id, patient_id, organization_id);

-- What belongs to an account alone goes with it.
alter table login_sessions drop constraint login_sessions_user_id_users_id_fk,
  add constraint login_sessions__user__exists foreign key (user_id) references users (id) on delete cascade;
alter table external_identities drop constraint external_identities_user_id_users_id_fk,
  add constraint external_identities__user__exists foreign key (user_id) references users (id) on delete cascade;
alter table tokens drop constraint tokens_owner_id_users_id_fk, drop constraint tokens_invitation_id_invitations_id_fk,
  add constraint tokens__owner__exists foreign key (owner_id) references users (id) on delete cascade,
  add constraint tokens__invitation__exists foreign key (invitation_id) references invitations (id) on delete cascade;

-- Accounts may move between organizations, so what points to one is checked when it is set.
create function keep_user_inside() returns trigger language plpgsql as $$
declare
  column_name text := tg_argv[0];
  pointed uuid := (to_jsonb(new) ->> column_name)::uuid;
begin
  if pointed is null or (tg_op = 'UPDATE' and pointed = (to_jsonb(old) ->> column_name)::uuid) then return new; end if;
  perform 1 from users where id = pointed and organization_id = new.organization_id for key share;
  if not found then
    raise exception 'The user does not belong to the organization.' using errcode = '23503',
      constraint = tg_table_name || '__' || replace(column_name, '_id', '') || '__organization';
  end if;
  return new;
end $$;
create trigger b_keep_user_inside before insert or update on staff for each row execute function keep_user_inside('user_id');
create trigger b_keep_user_inside before insert or update on patients for each row execute function keep_user_inside('user_id');
create trigger b_keep_user_inside before insert or update on departments for each row execute function keep_user_inside('manager_id');

-- Who moves to another organization leaves its department, and the records that it was linked to, behind.
create function leave_department() returns trigger language plpgsql as $$
begin
  if new.organization_id is distinct from old.organization_id and new.department_id is not distinct from old.department_id then
    new.department_id := null;
  end if;
  return new;
end $$;
create trigger b_leave_department before update on users for each row execute function leave_department();

create function release_links() returns trigger language plpgsql as $$
begin
  update staff set user_id = null where user_id = new.id and organization_id is distinct from new.organization_id;
  update patients set user_id = null where user_id = new.id and organization_id is distinct from new.organization_id;
  update departments set manager_id = null where manager_id = new.id and organization_id is distinct from new.organization_id;
  return null;
end $$;
create trigger c_release_links after update of organization_id on users
  for each row when (old.organization_id is distinct from new.organization_id) execute function release_links();

-- A picture is its owner's alone.
create function keep_own_avatar() returns trigger language plpgsql as $$
begin
  if new.avatar_id is null or (tg_op = 'UPDATE' and new.avatar_id = old.avatar_id) then return new; end if;
  perform 1 from avatars where id = new.avatar_id and owner_id = new.id for key share;
  if not found then
    raise exception 'The picture is not the user''s own.' using errcode = '23503', constraint = 'users__avatar__own';
  end if;
  return new;
end $$;
create trigger b_keep_own_avatar before insert or update on users for each row execute function keep_own_avatar();

create function keep_parent_a_trust() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and (tg_op = 'INSERT' or new.parent_id is distinct from old.parent_id) then
    perform 1 from organizations where id = new.parent_id and kind = 'trust' and id <> new.id for key share;
    if not found or new.kind = 'trust' then
      raise exception 'Only a trust groups organizations.' using errcode = '23503', constraint = 'organizations__parent__trust';
    end if;
  end if;
  if tg_op = 'UPDATE' and old.kind = 'trust' and new.kind <> 'trust'
    and exists (select 1 from organizations where parent_id = old.id) then
    raise exception 'The trust still groups organizations.' using errcode = '23503', constraint = 'organizations__kind__trust';
  end if;
  return new;
end $$;
create trigger b_keep_parent_a_trust before insert or update on organizations for each row execute function keep_parent_a_trust();

------------------------------------------------------------------------------------------------
-- Uniqueness.

create unique index organizations__slug__unique on organizations (slug);
create unique index organizations__domains__unique on organizations_texts (text) where path = 'domains';
create unique index departments__name__unique on departments (organization_id, name);
create unique index plans__slug__unique on plans (slug);
create unique index groups__name__unique on groups (name);
create unique index users__email__unique on users (email);
create unique index users__phone__unique on users (phone);
create unique index staff__user__unique on staff (user_id);
create unique index staff__employee_id__unique on staff (organization_id, employee_id);
create unique index patients__user__unique on patients (user_id);
create unique index patients__file_number__unique on patients (organization_id, file_number);
create unique index patients__document_number__unique on patients (organization_id, document_type, document_number) nulls not distinct where document_number is not null;
create unique index invitations__email__pending on invitations (organization_id, email) where status = 'pending';
create unique index external_identities__external_id__unique on external_identities (provider, external_id);
-- Exclusion rather than unique, so that the name of the rule survives on the way to the person. The
-- organization is part of it here and below: a row that points into another one must meet the foreign
-- key first, or the refusal would tell what there is.
alter table admissions add constraint admissions_one_open exclude using btree (patient_id with =, organization_id with =) where (status in ('active', 'suspended'));

------------------------------------------------------------------------------------------------
-- Appointments.

alter table appointments alter column ends_at set not null,
  add constraint appointments__ends_at__range check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  add constraint appointments_doctor_busy exclude using gist (doctor_id with =, organization_id with =, tstzrange(starts_at, ends_at) with &&)
    where (not coalesce(overbooked, false) and status not in ('canceled', 'no_show'));

-- Names as they were when the appointment was made, and anew when patient or doctor change.
create function snapshot_names() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.patient_id is distinct from old.patient_id then
    select full_name into new.patient_name from patients where id = new.patient_id;
  else
    new.patient_name := old.patient_name;
  end if;
  if tg_op = 'INSERT' or new.doctor_id is distinct from old.doctor_id then
    select full_name into new.doctor_name from staff where id = new.doctor_id;
  else
    new.doctor_name := old.doctor_name;
  end if;
  return new;
end $$;
create trigger b_snapshot_names before insert or update on appointments for each row execute function snapshot_names();

create function keep_records_frozen() returns trigger language plpgsql as $$
declare
  appointment uuid := case when tg_op = 'DELETE' then old.appointment_id else new.appointment_id end;
  place uuid := case when tg_op = 'DELETE' then old.organization_id else new.organization_id end;
  standing text;
begin
  if pg_trigger_depth() > 1 then return coalesce(new, old); end if;
  select status into standing from appointments where id = appointment and organization_id = place for share;
  if standing = 'completed' and not exists (select 1 from record_unlocks where appointment_id = appointment) then
    raise exception 'The records of a completed appointment are frozen.' using errcode = 'P0001', constraint = 'records_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger b_keep_records_frozen before insert or update or delete on diagnoses for each row execute function keep_records_frozen();
create trigger b_keep_records_frozen before insert or update or delete on prescriptions for each row execute function keep_records_frozen();
create trigger b_keep_records_frozen before insert or update or delete on requirements for each row execute function keep_records_frozen();

------------------------------------------------------------------------------------------------
-- Admissions and exams.

alter table admissions
  add constraint admissions__end_date__given check ((status = 'ended') = (end_date is not null)),
  add constraint admissions__end_reason__given check ((status = 'ended') = (end_reason is not null)),
  add constraint admissions__end_date__order check (end_date >= start_date);

create function keep_ended_admission() returns trigger language plpgsql as $$
begin
  if old.status = 'ended' and pg_trigger_depth() = 1 then
    raise exception 'An ended admission is final.' using errcode = 'P0001', constraint = 'admission_ended_is_final';
  end if;
  return new;
end $$;
create trigger b_keep_ended_admission before update on admissions for each row execute function keep_ended_admission();

create function need_active_admission() returns trigger language plpgsql as $$
begin
  perform 1 from admissions where id = new.admission_id and patient_id = new.patient_id
    and organization_id = new.organization_id and status = 'active' for share;
  if not found then
    raise exception 'The patient has no such active admission.' using errcode = 'P0001', constraint = 'exams_admission_active';
  end if;
  return new;
end $$;
create trigger b_need_active_admission before insert on exams for each row execute function need_active_admission();

------------------------------------------------------------------------------------------------
-- Mirrors: kept by the database, so that no stale copy of a row turns them back.

create function mirror_patient_activity() returns trigger language plpgsql as $$
declare person uuid;
begin
  if tg_op = 'UPDATE' and new.status = old.status and new.patient_id = old.patient_id then return null; end if;
  for person in select distinct touched from unnest(array[
    case when tg_op <> 'INSERT' then old.patient_id end, case when tg_op <> 'DELETE' then new.patient_id end]) touched
    where touched is not null
  loop
    update patients set is_active = active.found
      from (select exists (select 1 from admissions where patient_id = person and status = 'active') as found) active
      where id = person and is_active is distinct from active.found;
  end loop;
  return null;
end $$;
create trigger c_mirror_patient_activity after insert or update or delete on admissions for each row execute function mirror_patient_activity();

create function mirror_last_follow_up() returns trigger language plpgsql as $$
declare person uuid := case when tg_op = 'DELETE' then old.patient_id else new.patient_id end;
begin
  update patients set last_follow_up_on = latest.day
    from (select max(date) as day from follow_ups where patient_id = person) latest
    where id = person and last_follow_up_on is distinct from latest.day;
  return null;
end $$;
create trigger c_mirror_last_follow_up after insert or update or delete on follow_ups for each row execute function mirror_last_follow_up();

create function complete_staff() returns trigger language plpgsql as $$
begin
  new.full_name := concat_ws(' ', new.first_name, new.last_name);
  new.account_state := coalesce((select status::text from users where id = new.user_id), 'none')::enum_staff_account_state;
  return new;
end $$;
create trigger c_complete_staff before insert or update on staff for each row execute function complete_staff();

create function mirror_account_state() returns trigger language plpgsql as $$
begin
  update staff set account_state = new.status::text::enum_staff_account_state where user_id = new.id;
  return null;
end $$;
create trigger c_mirror_account_state after update of status on users
  for each row when (old.status is distinct from new.status) execute function mirror_account_state();

-- The same as src/lib/foldText.ts.
create function fold_text(input text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(
    translate(
      replace(replace(replace(
        regexp_replace(lower(normalize(input, nfkd)), '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'ٱىةøđłı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
      'ايهodli01234567890123456789'),
    '\s+', ' ', 'g'))
$$;

create function complete_patient() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.file_number is null then
      insert into organization_counters as c (organization_id, name, value) values (new.organization_id, 'patients', 1)
        on conflict (organization_id, name) do update set value = c.value + 1
        returning lpad(value::text, 6, '0') into new.file_number;
    end if;
  else
    new.file_number := old.file_number;
    if pg_trigger_depth() = 1 then
      new.is_active := old.is_active;
      new.last_follow_up_on := old.last_follow_up_on;
    else
      return new;
    end if;
  end if;
  new.full_name := concat_ws(' ', new.first_name, new.last_name);
  new.search_text := fold_text(concat_ws(' ', new.first_name, new.last_name, new.first_name_ar, new.last_name_ar,
    new.document_number, new.file_number, new.phone, new.secondary_phone));
  return new;
end $$;
create trigger c_complete_patient before insert or update on patients for each row execute function complete_patient();

------------------------------------------------------------------------------------------------
-- Somebody can always let people in.

create function keep_a_system_admin() returns trigger language plpgsql as $$
begin
  if old.role = 'system_admin' and old.status = 'active'
    and (tg_op = 'DELETE' or new.role <> 'system_admin' or new.status <> 'active') then
    perform pg_advisory_xact_lock(hashtext('last_system_admin'));
    perform 1 from users where role = 'system_admin' and status = 'active' and id <> old.id;
    if not found then
      raise exception 'The last active system administrator must stay.' using errcode = 'P0001', constraint = 'last_system_admin';
    end if;
  end if;
  return coalesce(new, old);
end $$;
create trigger d_keep_a_system_admin before update or delete on users for each row execute function keep_a_system_admin();

------------------------------------------------------------------------------------------------
-- Indexes for the lists that people look at; single-column ones that they make needless are dropped.

create index patients__organization__created on patients (organization_id, created_at desc);
create index patients__organization__name on patients (organization_id, last_name, first_name);
create index patients__organization__active on patients (organization_id, is_active, created_at desc);
create index patients__search_text__trigram on patients using gin (search_text gin_trgm_ops);
create index patients__phone on patients (organization_id, phone);
create index admissions__patient on admissions (patient_id, start_date desc);
create index admissions__organization__status on admissions (organization_id, status, start_date desc);
create index appointments__organization__starts on appointments (organization_id, starts_at, status);
create index appointments__organization__created on appointments (organization_id, created_at desc);
create index appointments__doctor__starts on appointments (doctor_id, starts_at);
create index appointments__patient__starts on appointments (patient_id, starts_at desc);
create index appointments__patient_name__trigram on appointments using gin (patient_name gin_trgm_ops);
create index exams__admission__kind on exams (admission_id, kind, performed_on desc);
create index exams__patient__performed on exams (patient_id, performed_on desc);
create index exams__organization__created on exams (organization_id, created_at desc);
create index follow_ups__patient__date on follow_ups (patient_id, date desc);
create index follow_ups__organization__date on follow_ups (organization_id, date desc);
create index audit_events__organization__at on audit_events (organization_id, at desc);
create index audit_events__patient__at on audit_events (patient_id, at desc);
create index audit_events__actor__at on audit_events (actor_id, at desc);
create index audit_events__subject__at on audit_events (subject_id, at desc);
create index audit_events__actor_name__trigram on audit_events using gin (actor_name gin_trgm_ops);
create index users__organization__created on users (organization_id, created_at desc);
create index staff__organization__created on staff (organization_id, created_at desc);

drop index patients_organization_idx, patients_created_by_idx, patients_updated_by_idx, patients_updated_at_idx, patients_user_idx;
drop index appointments_organization_idx, appointments_patient_idx, appointments_doctor_idx, appointments_created_by_idx, appointments_updated_by_idx, appointments_updated_at_idx;
drop index exams_organization_idx, exams_patient_idx, exams_admission_idx, exams_created_by_idx, exams_updated_by_idx, exams_updated_at_idx;
drop index audit_events_organization_idx, audit_events_patient_idx, audit_events_actor_idx, audit_events_subject_idx, audit_events_created_at_idx, audit_events_updated_at_idx;
drop index staff_user_idx, staff_organization_idx;

------------------------------------------------------------------------------------------------
-- Ranges and dates, as the fields declare them.

alter table staff add constraint staff__license_expires_on__date check (license_expires_on ~ '^\d{4}-\d{2}-\d{2}$');
alter table invitations add constraint invitations__send_count__range check (send_count between 0 and 1000);
alter table organizations add constraint organizations__default_cost__range check (default_cost between 0 and 100000000);
alter table organizations add constraint organizations__default_priority_cost__range check (default_priority_cost between 0 and 100000000);
alter table organizations add constraint organizations__slot_minutes__range check (slot_minutes between 5 and 240);
alter table organizations add constraint organizations__max_login_attempts__range check (max_login_attempts between 3 and 100);
alter table organizations add constraint organizations__lock_minutes__range check (lock_minutes between 1 and 1440);
alter table organizations add constraint organizations__idle_minutes__range check (idle_minutes between 5 and 720);
alter table organizations add constraint organizations__password_max_age_days__range check (password_max_age_days between 0 and 3650);
alter table organizations add constraint organizations__edit_window_hours__range check (edit_window_hours between 0 and 720);
alter table organizations add constraint organizations__overdue_follow_up_days__range check (overdue_follow_up_days between 1 and 365);
alter table patients add constraint patients__birth_date__date check (birth_date ~ '^\d{4}-\d{2}-\d{2}$');
alter table patients add constraint patients__stratum__range check (stratum between 1 and 6);
alter table patients add constraint patients__weight_kg__range check (weight_kg between 0 and 700);
alter table patients add constraint patients__height_m__range check (height_m between 0 and 3);
alter table patients add constraint patients__waist_cm__range check (waist_cm between 0 and 400);
alter table patients add constraint patients__neck_cm__range check (neck_cm between 0 and 150);
alter table patients add constraint patients__capitation_value__range check (capitation_value between 0 and 100000000000);
alter table patients add constraint patients__last_follow_up_on__date check (last_follow_up_on ~ '^\d{4}-\d{2}-\d{2}$');
alter table admissions add constraint admissions__start_date__date check (start_date ~ '^\d{4}-\d{2}-\d{2}$');
alter table admissions add constraint admissions__end_date__date check (end_date ~ '^\d{4}-\d{2}-\d{2}$');
alter table appointments add constraint appointments__cost__range check (cost between 0 and 100000000);
alter table exams add constraint exams__performed_on__date check (performed_on ~ '^\d{4}-\d{2}-\d{2}$');
alter table exams add constraint exams__monitoring_daily_use_pct__range check (monitoring_daily_use_pct between 0 and 100);
alter table exams add constraint exams__monitoring_days_over4h_pct__range check (monitoring_days_over4h_pct between 0 and 100);
alter table exams add constraint exams__monitoring_hours_per_day__range check (monitoring_hours_per_day between 0 and 24);
alter table exams add constraint exams__monitoring_basal__range check (monitoring_basal between 0 and 300);
alter table exams add constraint exams__monitoring_residual__range check (monitoring_residual between 0 and 300);
alter table exams add constraint exams__monitoring_correction_pct__range check (monitoring_correction_pct between -1000000 and 100);
alter table exams add constraint exams__monitoring_ipap__range check (monitoring_ipap between 0 and 60);
alter table exams add constraint exams__monitoring_epap__range check (monitoring_epap between 0 and 60);
alter table exams add constraint exams__monitoring_rate__range check (monitoring_rate between 0 and 80);
alter table exams add constraint exams__monitoring_etco2__range check (monitoring_etco2 between 0 and 200);
alter table exams add constraint exams__psychology_beck_depression__range check (psychology_beck_depression between 0 and 63);
alter table exams add constraint exams__psychology_beck_anxiety__range check (psychology_beck_anxiety between 0 and 63);
alter table exams add constraint exams__psychology_quality__range check (psychology_quality between 1 and 20);
alter table exams add constraint exams__psychology_quantity__range check (psychology_quantity between 1 and 20);
alter table exams add constraint exams__psychology_total__range check (psychology_total between 2 and 40);
alter table exams add constraint exams__nutrition_carbohydrate_pct__range check (nutrition_carbohydrate_pct between 0 and 100);
alter table exams add constraint exams__nutrition_caffeine__range check (nutrition_caffeine between 0 and 50);
alter table exams add constraint exams__polysomnography_basal_ahi__range check (polysomnography_basal_ahi between 0 and 300);
alter table exams add constraint exams__polysomnography_basal_odi__range check (polysomnography_basal_odi between 0 and 300);
alter table exams add constraint exams__polysomnography_basal_efficiency_pct__range check (polysomnography_basal_efficiency_pct between 0 and 100);
alter table exams add constraint exams__polysomnography_titration_ipap__range check (polysomnography_titration_ipap between 0 and 60);
alter table exams add constraint exams__polysomnography_titration_epap__range check (polysomnography_titration_epap between 0 and 60);
alter table exams add constraint exams__polysomnography_titration_rate__range check (polysomnography_titration_rate between 0 and 80);
alter table follow_ups add constraint follow_ups__date__date check (date ~ '^\d{4}-\d{2}-\d{2}$');
alter table messages add constraint messages__attempts__range check (attempts between 0 and 1000);
alter table plans add constraint plans__max_users__range check (max_users between 0 and 1000000);
