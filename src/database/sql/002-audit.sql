-- The audit trail is append-only, and chained so that a change behind the application's back shows.

-- Events whose turn to be sealed has not come yet, with the digest of each as it was written: what
-- is altered or deleted before its turn shows as well. References are copied, because deleting a
-- person or patient empties them in the event.
create table audit_unsealed (
  event_id uuid primary key,
  refs jsonb not null,
  digest bytea not null,
  written_at timestamptz not null default clock_timestamp()
);

-- One link an event: its hash covers the event's digest and the link before.
create table audit_seals (
  seq bigint primary key,
  event_id uuid not null unique,
  refs jsonb not null,
  hash bytea not null
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_events' and pg_trigger_depth() > 1
    and to_jsonb(new) - array['actor_id', 'subject_id', 'patient_id', 'organization_id']
      = to_jsonb(old) - array['actor_id', 'subject_id', 'patient_id', 'organization_id'] then
    -- A deleted person, patient or organization is emptied here; the seal remembers which it was.
    return new;
  end if;
  raise exception 'The audit trail is append-only.' using errcode = '42501', constraint = 'audit_append_only';
end $$;
create trigger a_refuse_rewriting before update or delete on audit_events for each row execute function refuse_rewriting();
create trigger a_refuse_truncating before truncate on audit_events for each statement execute function refuse_rewriting();
create trigger a_refuse_rewriting before update or delete on audit_seals for each row execute function refuse_rewriting();
create trigger a_refuse_truncating before truncate on audit_seals for each statement execute function refuse_rewriting();

create function audit_references(event audit_events) returns jsonb language sql immutable as $$
  select jsonb_build_object('actor', event.actor_id, 'subject', event.subject_id, 'patient', event.patient_id, 'organization', event.organization_id)
$$;

create function audit_digest(event audit_events, refs jsonb) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(event.id, extract(epoch from event.at), event.actor_name, event.action,
    event.outcome, event.collection, event.document_id, event.changes, event.ip, event.user_agent, event.request_id, refs)::text, 'UTF8'))
$$;

create function queue_for_sealing() returns trigger language plpgsql as $$
declare refs jsonb := audit_references(new);
begin
  insert into audit_unsealed (event_id, refs, digest) values (new.id, refs, audit_digest(new, refs));
  return null;
end $$;
create trigger b_queue_for_sealing after insert on audit_events for each row execute function queue_for_sealing();

-- Chains up to `batch` waiting events; any number of workers may call it. Returns how many it sealed.
create function seal_audit_events(batch integer default 1000) returns integer language plpgsql as $$
declare
  previous bytea;
  last_seq bigint;
  sealed integer := 0;
  waiting record;
begin
  perform pg_advisory_xact_lock(hashtext('seal_audit_events'));
  select s.seq, s.hash into last_seq, previous from audit_seals s order by s.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  previous := coalesce(previous, '\x');
  for waiting in
    with taken as (delete from audit_unsealed where event_id in
      (select event_id from audit_unsealed order by written_at, event_id limit batch) returning *)
    select * from taken order by written_at, event_id
  loop
    last_seq := last_seq + 1;
    previous := sha256(previous || waiting.digest);
    insert into audit_seals (seq, event_id, refs, hash) values (last_seq, waiting.event_id, waiting.refs, previous);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- The first fault of the chain, or no row: missing link, missing or altered event, event outside the chain.
create function find_audit_fault() returns table (seq bigint, event_id uuid, fault text) language plpgsql stable as $$
declare
  link record;
  event audit_events;
  expected bigint := 0;
  previous bytea := '\x';
  emptied jsonb;
begin
  for link in select s.* from audit_seals s order by s.seq loop
    expected := expected + 1;
    if link.seq <> expected then
      return query select expected, null::uuid, 'link missing'; return;
    end if;
    select * into event from audit_events e where e.id = link.event_id;
    if not found then
      return query select link.seq, link.event_id, 'event missing'; return;
    end if;
    if sha256(previous || audit_digest(event, link.refs)) <> link.hash then
      return query select link.seq, link.event_id, 'event altered'; return;
    end if;
    emptied := jsonb_strip_nulls(audit_references(event));
    if not (jsonb_strip_nulls(link.refs) @> emptied)
      or exists (select 1 from users u where u.id = (link.refs ->> 'actor')::uuid and emptied ->> 'actor' is null)
      or exists (select 1 from users u where u.id = (link.refs ->> 'subject')::uuid and emptied ->> 'subject' is null)
      or exists (select 1 from patients p where p.id = (link.refs ->> 'patient')::uuid and emptied ->> 'patient' is null)
      or exists (select 1 from organizations o where o.id = (link.refs ->> 'organization')::uuid and emptied ->> 'organization' is null) then
      return query select link.seq, link.event_id, 'event altered'; return;
    end if;
    previous := link.hash;
  end loop;
  return query select null::bigint, e.id, 'event outside the chain' from audit_events e
    where not exists (select 1 from audit_seals s where s.event_id = e.id)
      and not exists (select 1 from audit_unsealed q where q.event_id = e.id) limit 1;
end $$;
