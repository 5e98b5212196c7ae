create or replace function keep_records_frozen() returns trigger language plpgsql as $$
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

create or replace function mirror_patient_activity() returns trigger language plpgsql as $$
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

create or replace function mirror_last_follow_up() returns trigger language plpgsql as $$
declare person uuid := case when tg_op = 'DELETE' then old.patient_id else new.patient_id end;
begin
  update patients set last_follow_up_on = latest.day
    from (select max(date) as day from follow_ups where patient_id = person) latest
    where id = person and last_follow_up_on is distinct from latest.day;
  return null;
end $$;

create or replace function count_rows() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into row_counts (table_name, organization_id, delta)
      select tg_table_name, organization_id, count(*) from changed_rows group by organization_id;
  elsif tg_op = 'DELETE' then
    insert into row_counts (table_name, organization_id, delta)
      select tg_table_name, organization_id, -count(*) from changed_rows group by organization_id;
  elsif tg_op = 'UPDATE' then
    insert into row_counts (table_name, organization_id, delta)
      values (tg_table_name, old.organization_id, -1), (tg_table_name, new.organization_id, 1);
  else
    insert into row_counts (table_name, organization_id, delta)
      select tg_table_name, organization_id, -sum(delta) from row_counts where table_name = tg_table_name
      group by organization_id having sum(delta) <> 0;
  end if;
  return null;
end $$;

drop function is_wiped(uuid);
