-- What dashboards look for, so that they read only rows that they show or add up.
create index patients__organization__attended on patients (organization_id, last_follow_up_on) where is_active;
create index admissions__organization__start on admissions (organization_id, start_date desc, created_at desc);
create index appointments__organization__completed on appointments (organization_id, starts_at)
  include (doctor_id, cost) where status = 'completed';
