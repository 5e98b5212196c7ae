-- Copies the canonical rows of {schema} into this product's tables. Identifiers are derived from
-- theirs, so that every filling has the same ones, with the version and variant bits of RFC 9562:
-- queries refuse identifiers without them.
create function pg_temp.key_of(name text) returns uuid language sql immutable as $$
  select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid
$$;

insert into organizations (id, name, slug, kind, locale, timezone, phone_country, currency, is_active,
  default_cost, default_priority_cost, slot_minutes, created_at, updated_at)
select pg_temp.key_of('organization' || id), name, 'hospital-' || id, 'hospital', 'en', 'UTC', 'EG', 'EGP', true,
  120, 180, 15, now(), now()
from {schema}.organization;

insert into departments (id, organization_id, name, created_at, updated_at)
select pg_temp.key_of('department' || id), pg_temp.key_of('organization' || organization_id), name, now(), now()
from {schema}.department;

insert into staff (id, organization_id, department_id, first_name, last_name, full_name, email, staff_type,
  employee_id, status, account_state, created_at, updated_at)
select pg_temp.key_of('staff' || id), pg_temp.key_of('organization' || organization_id), pg_temp.key_of('department' || department_id),
  split_part(full_name, ' ', 1), split_part(full_name, ' ', 2), full_name, 'staff' || id || '@example.org',
  case role when 'nurse' then 'nurse' else 'physician' end::enum_staff_staff_type,
  'E-' || id, 'active', 'none', now(), now()
from {schema}.staff;

-- One receptionist per hospital signs in; all share the demo's password.
insert into users (id, username, email, first_name, last_name, language, role, is_staff, is_superuser, national_access,
  view_scope, organization_id, status, email_confirmed_at, must_change_password, created_at, updated_at)
select pg_temp.key_of('user' || id), 'reception' || id, 'reception' || id || '@example.com', 'Front', 'Desk', 'en',
  'receptionist', false, false, false, 'organization', pg_temp.key_of('organization' || id), 'active', now(), false, now(), now()
from {schema}.organization;

insert into user_credentials (user_id, salt, hash, updated_at)
select pg_temp.key_of('user' || id), '{salt}', '{hash}', now()
from {schema}.organization;

insert into patients (id, organization_id, file_number, first_name, last_name, full_name, document_type, document_number,
  birth_date, gender, phone, is_active, created_at, updated_at)
select pg_temp.key_of('patient' || id), pg_temp.key_of('organization' || organization_id), lpad(id::text, 6, '0'),
  split_part(full_name, ' ', 1), split_part(full_name, ' ', 2), full_name, 'national_id', national_id,
  birth_date::text, case when id % 2 = 0 then 'female' else 'male' end::enum_patients_gender,
  '+2010' || lpad(id::text, 8, '0'), exists (select from {schema}.exam as e where e.patient_id = patient.id),
  created_at, created_at
from {schema}.patient
order by id;

-- An exam belongs to an admission here, so each examined patient is in a programme.
insert into admissions (id, organization_id, patient_id, start_date, status, created_at, updated_at, revision)
select pg_temp.key_of('admission' || id), pg_temp.key_of('organization' || organization_id), pg_temp.key_of('patient' || id),
  (created_at at time zone 'UTC')::date::text, 'active', created_at, created_at, 1
from {schema}.patient
where exists (select from {schema}.exam as e where e.patient_id = patient.id);

insert into exams (id, organization_id, patient_id, admission_id, kind, performed_on, registered_by_name,
  contact_note_text, created_at, updated_at, revision)
select pg_temp.key_of('exam' || e.id), pg_temp.key_of('organization' || p.organization_id), pg_temp.key_of('patient' || p.id),
  pg_temp.key_of('admission' || p.id), 'contact_note', (e.created_at at time zone 'UTC')::date::text, s.full_name,
  'Blood pressure ' || (110 + e.id % 40) || '/' || (70 + e.id % 20) || ', saturation ' || (91 + e.id % 9) || ' %.',
  e.created_at, e.created_at, 1
from {schema}.exam as e
join {schema}.patient as p on p.id = e.patient_id
join {schema}.staff as s on s.id = e.registered_by_id
order by e.id;

-- Visits last a quarter of an hour, so they overlap only where they begin together: all but the
-- first of those are overbooked.
insert into appointments (id, organization_id, patient_id, doctor_id, patient_name, doctor_name, starts_at, ends_at,
  status, is_prior, cost, overbooked, source, created_at, updated_at, revision)
select pg_temp.key_of('appointment' || a.id), pg_temp.key_of('organization' || a.organization_id), pg_temp.key_of('patient' || a.patient_id),
  pg_temp.key_of('staff' || a.doctor_id), p.full_name, s.full_name, a.date, a.date + interval '15 minutes',
  case a.status when 'scheduled' then 'pending' when 'cancelled' then 'canceled' else a.status end::enum_appointments_status,
  a.is_prior, floor(a.cost)::int,
  row_number() over (partition by a.doctor_id, a.date order by a.id) > 1,
  'reception', a.created_at, a.created_at, 1
from {schema}.appointment as a
join {schema}.patient as p on p.id = a.patient_id
join {schema}.staff as s on s.id = a.doctor_id
order by a.id;

insert into diagnoses (id, organization_id, patient_id, appointment_id, author_name, text, created_at, updated_at, revision)
select pg_temp.key_of('diagnosis' || d.id), pg_temp.key_of('organization' || a.organization_id), pg_temp.key_of('patient' || a.patient_id),
  pg_temp.key_of('appointment' || a.id), s.full_name, d.code || ' ' || d.note, a.date, a.date, 1
from {schema}.diagnosis as d
join {schema}.appointment as a on a.id = d.appointment_id
join {schema}.staff as s on s.id = a.doctor_id;
