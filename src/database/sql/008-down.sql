drop index messages__about;
drop table bulk_job_rows, bulk_jobs;
