drop index patients__birth_date, patients__document_number, patients__organization__active;
create index patients__organization__active on patients (organization_id, is_active, created_at desc);
drop trigger z_active_inserted on patients;
drop trigger z_active_deleted on patients;
drop trigger z_active_changed on patients;
drop trigger z_active_truncated on patients;
drop function count_active_patients;
delete from row_counts where table_name = 'patients.active';

create or replace function recount_rows(counted text) returns void language plpgsql as $$
begin
  execute format('lock table %I in share row exclusive mode', counted);
  delete from row_counts where table_name = counted;
  execute format('insert into row_counts (table_name, organization_id, delta)
    select %1$L, organization_id, count(*) from %1$I group by organization_id', counted);
end $$;

create or replace function complete_patient() returns trigger language plpgsql as $$
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
drop function patient_search_text, bare_names, name_sounds, join_names, word_sound;

alter table patients disable trigger user;
update patients set search_text = fold_text(concat_ws(' ', first_name, last_name, first_name_ar, last_name_ar,
  document_number, file_number, phone, secondary_phone));
alter table patients enable trigger user;
alter table patients enable always trigger z_count_inserted, enable always trigger z_count_deleted,
  enable always trigger z_count_moved, enable always trigger z_count_truncated;
