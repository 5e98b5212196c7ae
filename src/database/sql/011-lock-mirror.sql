-- users.locked_until mirrors the lock that attempt_counters keep (services/signIn). Whoever takes it
-- back, or lets it end earlier, in the row itself means the lock: the wrong attempts go with it.
create function release_lock() returns trigger language plpgsql as $$
begin
  delete from attempt_counters where key = sha256(new.id::text::bytea);
  return null;
end $$;
create trigger c_release_lock after update of locked_until on users for each row
  when (old.locked_until is not null and (new.locked_until is null
    or (new.locked_until < old.locked_until and new.locked_until <= now())))
  execute function release_lock();

-- A username that nobody chose is the e-mail. Where both are taken PostgreSQL names the older index:
-- that of the e-mail, which is what the person typed.
drop index users_username_idx;
create unique index users_username_idx on users using btree (username);
