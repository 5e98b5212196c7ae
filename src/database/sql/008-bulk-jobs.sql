-- Long work on many rows: who asked for it, and what became of each row.

create table bulk_jobs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  action text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  revoked_at timestamptz
);
create index bulk_jobs__user on bulk_jobs (user_id);

create table bulk_job_rows (
  job_id uuid not null references bulk_jobs (id) on delete cascade,
  position integer not null,
  row_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'skipped')),
  code text,
  primary key (job_id, position)
);
create index bulk_job_rows__waiting on bulk_job_rows (job_id, position) where state = 'waiting';

-- Whether somebody was just written to about a row.
create index messages__about on messages (about, created_at);
