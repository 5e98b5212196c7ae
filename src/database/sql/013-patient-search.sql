-- Patients are found whichever script their name is typed in: محمد by "mohamed", and the other way
-- round. The same as src/lib/nameSounds.ts.

-- A word of a name, folded, as its consonants in Latin letters; a vowel counts where a name begins
-- with it. 1 is sh, 2 is kh.
create function word_sound(word text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(
      translate(left(spelled, 1) || regexp_replace(substr(spelled, 2), '[aeiouwyاعءوي]', '', 'g'),
        'cqjvpبپتثجگحخدذرزسشچصضطظغفڤقكلمنهوي',
        'kkgfbbbttggh2dzrzs11sdtzgffkklmnhwy'),
    '(.)\1+', '\1', 'g'), '^(..+)h$', '\1')
  from (select regexp_replace(regexp_replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(word,
        'x', 'ks'), 'sh', '1'), 'ch', '1'), 'kh', '2'), 'gh', 'g'), 'th', 't'), 'dh', 'z'), 'ph', 'f'), 'ck', 'k'),
    'يه$', 'ي'), '^[aeiouاع]+', 'a') as spelled) as words
$$;

-- Names with what belongs together in one word: abd el rahman, el sayed, عبد الله.
create function join_names(folded text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(regexp_replace(folded,
    '(^| )(abd|عبد)[ -]+', '\1\2', 'g'), '(^| )abd[aeiou]l[ -]+', '\1abdal', 'g'), '(^| )([ae]l|ال)[ -]+', '\1\2', 'g')
$$;

-- How the words of a name sound, each after a mark; th and ث are said as t and as s.
create function name_sounds(input text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg('~' || sound, ' ' order by place, variant), '')
  from regexp_split_to_table(join_names(fold_text(input)), '[^a-zء-يپچڤگ]+') with ordinality as split (word, place),
    generate_series(1, 2) as variant,
    lateral word_sound(case when variant = 2 then replace(replace(word, 'ث', 'س'), 'th', 's') else word end) as sound
  where sound <> '' and (variant = 1 or word ~ 'ث|th')
$$;

-- Names that begin with an article without it, so that السيد is found by "sayed".
create function bare_names(input text) returns text language sql immutable parallel safe as $$
  select string_agg(substr(word, 3), ' ') from regexp_split_to_table(join_names(fold_text(input)), ' ') as word
  where word ~ '^(el|ال).{3}'
$$;

-- Words stand between blanks, so that a word, and the beginning of one, can be looked for through the index.
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
  new.search_text := patient_search_text(new);
  return new;
end $$;

create function patient_search_text(patient patients) returns text language sql immutable parallel safe as $$
  select concat(' ', fold_text(concat_ws(' ', names, patient.document_number, patient.file_number, patient.phone,
    patient.secondary_phone)), ' ', concat_ws(' ', name_sounds(names), name_sounds(bare_names(names))), ' ')
  from concat_ws(' ', patient.first_name, patient.last_name, patient.first_name_ar, patient.last_name_ar) as names
$$;

-- How many patients are in a programme is noted as the rows of tables are (003-row-counts.sql), so
-- that the total of the list costs the same however many there are.
create function count_active_patients() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into row_counts (table_name, organization_id, delta)
      select 'patients.active', organization_id, count(*) from changed_rows where is_active group by organization_id;
  elsif tg_op = 'DELETE' then
    insert into row_counts (table_name, organization_id, delta)
      select 'patients.active', organization_id, -count(*) from changed_rows where is_active group by organization_id;
  elsif tg_op = 'UPDATE' then
    if old.is_active then
      insert into row_counts (table_name, organization_id, delta) values ('patients.active', old.organization_id, -1);
    end if;
    if new.is_active then
      insert into row_counts (table_name, organization_id, delta) values ('patients.active', new.organization_id, 1);
    end if;
  else
    insert into row_counts (table_name, organization_id, delta)
      select 'patients.active', organization_id, -sum(delta) from row_counts where table_name = 'patients.active'
      group by organization_id having sum(delta) <> 0;
  end if;
  return null;
end $$;

create trigger z_active_inserted after insert on patients referencing new table as changed_rows
  for each statement execute function count_active_patients();
create trigger z_active_deleted after delete on patients referencing old table as changed_rows
  for each statement execute function count_active_patients();
create trigger z_active_changed after update of is_active, organization_id on patients for each row
  when (old.is_active is distinct from new.is_active or old.organization_id is distinct from new.organization_id)
  execute function count_active_patients();
create trigger z_active_truncated after truncate on patients for each statement execute function count_active_patients();

-- Counts a table's rows from scratch, after work with its triggers switched off.
create or replace function recount_rows(counted text) returns void language plpgsql as $$
begin
  execute format('lock table %I in share row exclusive mode', counted);
  delete from row_counts where table_name in (counted, counted || '.active');
  execute format('insert into row_counts (table_name, organization_id, delta)
    select %1$L, organization_id, count(*) from %1$I group by organization_id', counted);
  if counted = 'patients' then
    insert into row_counts (table_name, organization_id, delta)
      select 'patients.active', organization_id, count(*) from patients where is_active group by organization_id;
  end if;
end $$;

-- Work that leaves the other triggers out is counted all the same, and the rows are written anew without them.
alter table patients disable trigger user;
update patients p set search_text = patient_search_text(p);
alter table patients enable trigger user;
do $$
declare t text;
begin
  foreach t in array array['z_count_inserted', 'z_count_deleted', 'z_count_moved', 'z_count_truncated',
    'z_active_inserted', 'z_active_deleted', 'z_active_changed', 'z_active_truncated'] loop
    execute format('alter table patients enable always trigger %I', t);
  end loop;
end $$;
select recount_rows('patients');

-- The list of active patients by name, and what tells that somebody is here already.
drop index patients__organization__active;
create index patients__organization__active on patients (organization_id, is_active, last_name, first_name, id);
create index patients__document_number on patients (organization_id, document_number);
create index patients__birth_date on patients (organization_id, birth_date);
