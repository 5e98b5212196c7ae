-- Every committed write that a dashboard may show is told to every server at once, whatever wrote it
-- (request, import, worker, console); a transaction that writes many rows of one organization tells it once.
create function tell_clinic_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform pg_notify('clinic_changed', old.organization_id::text); end if;
  if tg_op <> 'DELETE' then perform pg_notify('clinic_changed', new.organization_id::text); end if;
  return null;
end $$;

create trigger z_tell_clinic_change after insert or update or delete on appointments
  for each row execute function tell_clinic_change();
create trigger z_tell_clinic_change after insert or update or delete on admissions
  for each row execute function tell_clinic_change();
create trigger z_tell_clinic_change after insert or update or delete on follow_ups
  for each row execute function tell_clinic_change();
create trigger z_tell_clinic_change after insert or update or delete on patients
  for each row execute function tell_clinic_change();

create function tell_settings_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('clinic_changed', new.id::text);
  return null;
end $$;
create trigger z_tell_settings_change after update on organizations
  for each row execute function tell_settings_change();

alter table organizations
  add constraint organizations__opens_at__time check (opens_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add constraint organizations__closes_at__time check (closes_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add constraint organizations__closes_at__order check (closes_at > opens_at);
