-- How people get in: counters of refused attempts, second factors, one live token a purpose, seats.

-- Mirrors the live activation link, so that lists can say how long it is good.
alter table users add column activation_expires_at timestamp(3) with time zone;

alter table tokens add column email varchar, add column tries numeric default 0;
create unique index tokens__owner__live on tokens (owner_id, purpose) where used_at is null;
create unique index tokens__invitation__live on tokens (invitation_id) where used_at is null;

-- Refused attempts by what they were made against: SHA-256 of an account's id, an unknown identifier or an address.
-- Too many of them lock until the window ends.
create table attempt_counters (
  key bytea primary key,
  attempts integer not null,
  window_ends_at timestamptz not null
);
create index attempt_counters__window_ends_at on attempt_counters (window_ends_at);

-- Second factors live beside the accounts, in tables that no API knows. The secret is sealed with the installation's key.
create table second_factors (
  user_id uuid primary key references users (id) on delete cascade,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  -- The time step of the last code that was accepted: no code is good twice.
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
create table recovery_codes (
  user_id uuid not null references users (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

------------------------------------------------------------------------------------------------
-- Seats: members who are not deactivated, patients apart, and invitations that may still be
-- accepted, against the plan's limit, exact however many people come in at once.

create index users__seats on users (organization_id) where status <> 'deactivated' and role <> 'patient';

create function count_seats(place uuid) returns bigint language sql stable as $$
  select (select count(*) from users where organization_id = place and status <> 'deactivated' and role <> 'patient')
    + (select count(*) from invitations where organization_id = place and status = 'pending' and expires_at > now())
$$;

create function keep_seats() returns trigger language plpgsql as $$
declare
  most numeric;
begin
  select p.max_users into most from organizations o join plans p on p.id = o.plan_id where o.id = new.organization_id;
  if coalesce(most, 0) > 0 then
    perform pg_advisory_xact_lock(hashtextextended('seats ' || new.organization_id, 0));
    if count_seats(new.organization_id) > most then
      raise exception 'All seats of the plan are taken.' using errcode = 'P0001', constraint = 'seat_limit_reached';
    end if;
  end if;
  return null;
end $$;
create trigger c_keep_seats after insert on users for each row
  when (new.organization_id is not null and new.status <> 'deactivated' and new.role <> 'patient') execute function keep_seats();
create trigger c_keep_seats_on_move after update on users for each row
  when (new.organization_id is not null and new.status <> 'deactivated' and new.role <> 'patient'
    and (old.organization_id is distinct from new.organization_id or old.status = 'deactivated' or old.role = 'patient'))
  execute function keep_seats();
create trigger c_keep_seats after insert on invitations for each row
  when (new.status = 'pending') execute function keep_seats();
create trigger c_keep_seats_on_renewal after update on invitations for each row
  when (new.status = 'pending' and (old.status <> 'pending' or old.expires_at < new.expires_at)) execute function keep_seats();
