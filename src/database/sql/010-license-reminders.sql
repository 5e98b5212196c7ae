-- Which reminders of ending licences were sent: one a staff member, day of expiry and number of days
-- before it, whatever number of workers looks.

create table license_reminders (
  staff_id uuid not null references staff (id) on delete cascade,
  expires_on text not null,
  days smallint not null,
  sent_at timestamptz not null default now(),
  primary key (staff_id, expires_on, days)
);
