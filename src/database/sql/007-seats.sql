-- Who accepts an invitation brings the seat along. When the plan has become smaller than what was
-- promised, as many come in as it has members to spare; invitations that may never be accepted do
-- not stand in their way. The transaction names the organization in `polyclinic.accepts_invitation`.

create function count_members(place uuid) returns bigint language sql stable as $$
  select count(*) from users where organization_id = place and status <> 'deactivated' and role <> 'patient'
$$;

create or replace function keep_seats() returns trigger language plpgsql as $$
declare
  most numeric;
  taken bigint;
begin
  select p.max_users into most from organizations o join plans p on p.id = o.plan_id where o.id = new.organization_id;
  if coalesce(most, 0) > 0 then
    perform pg_advisory_xact_lock(hashtextextended('seats ' || new.organization_id, 0));
    if tg_table_name = 'users' and current_setting('polyclinic.accepts_invitation', true) = new.organization_id::text then
      taken := count_members(new.organization_id);
    else
      taken := count_seats(new.organization_id);
    end if;
    if taken > most then
      raise exception 'All seats of the plan are taken.' using errcode = 'P0001', constraint = 'seat_limit_reached';
    end if;
  end if;
  return null;
end $$;
