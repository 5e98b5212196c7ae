create or replace function keep_seats() returns trigger language plpgsql as $$
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

drop function count_members(uuid);
