-- Exact totals that cost the same however large a table is: each statement that adds or removes rows
-- notes by how many, per organization. Notes are only ever added, so writers never wait for each
-- other; a reader adds up the notes of its own snapshot, so a total and its rows always agree.

create table row_counts (
  table_name text not null,
  organization_id uuid,
  delta bigint not null
);
create index row_counts__table__organization on row_counts (table_name, organization_id) include (delta);
-- Notes come and go all the time, so tidying up must not wait until many have gathered.
alter table row_counts set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500, fillfactor = 90);

create function count_rows() returns trigger language plpgsql as $$
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

-- Counts a table's rows from scratch, after work with its triggers switched off.
create function recount_rows(counted text) returns void language plpgsql as $$
begin
  execute format('lock table %I in share row exclusive mode', counted);
  delete from row_counts where table_name = counted;
  execute format('insert into row_counts (table_name, organization_id, delta)
    select %1$L, organization_id, count(*) from %1$I group by organization_id', counted);
end $$;

-- Puts the notes of each table and organization together. Any number of processes may call it; one at
-- a time works. Returns how many notes it saved.
create function compact_row_counts() returns bigint language plpgsql as $$
declare
  saved bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('compact_row_counts')) then return 0; end if;
  with many as (
    select table_name, organization_id from row_counts group by table_name, organization_id having count(*) > 1
  ), gone as (
    delete from row_counts c using many m
    where c.table_name = m.table_name and c.organization_id is not distinct from m.organization_id
    returning c.table_name, c.organization_id, c.delta
  ), kept as (
    insert into row_counts (table_name, organization_id, delta)
    select table_name, organization_id, sum(delta) from gone group by table_name, organization_id returning 1
  )
  select (select count(*) from gone) - (select count(*) from kept) into saved;
  return saved;
end $$;

do $$
declare t text;
begin
  foreach t in array array['patients', 'admissions', 'appointments', 'diagnoses', 'prescriptions', 'requirements',
    'exams', 'follow_ups', 'audit_events'] loop
    execute format('create trigger z_count_inserted after insert on %I referencing new table as changed_rows
      for each statement execute function count_rows()', t);
    execute format('create trigger z_count_deleted after delete on %I referencing old table as changed_rows
      for each statement execute function count_rows()', t);
    execute format('create trigger z_count_moved after update of organization_id on %I for each row
      when (old.organization_id is distinct from new.organization_id) execute function count_rows()', t);
    execute format('create trigger z_count_truncated after truncate on %I for each statement execute function count_rows()', t);
    -- Work that leaves the other triggers out is counted all the same.
    execute format('alter table %1$I enable always trigger z_count_inserted, enable always trigger z_count_deleted,
      enable always trigger z_count_moved, enable always trigger z_count_truncated', t);
    perform recount_rows(t);
  end loop;
end $$;

-- The order of lists ends with the id, so that rows of one instant keep their places; their indexes follow.
drop index if exists patients__organization__created, appointments__organization__created, exams__organization__created;
create index patients__organization__created on patients (organization_id, created_at desc, id desc);
create index appointments__organization__created on appointments (organization_id, created_at desc, id desc);
create index exams__organization__created on exams (organization_id, created_at desc, id desc);
