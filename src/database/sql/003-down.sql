-- Undoes 003-row-counts.sql.
drop function if exists count_rows, recount_rows, compact_row_counts cascade;
drop table if exists row_counts;
drop index if exists patients__organization__created, appointments__organization__created, exams__organization__created;
create index patients__organization__created on patients (organization_id, created_at desc);
create index appointments__organization__created on appointments (organization_id, created_at desc);
create index exams__organization__created on exams (organization_id, created_at desc);
