alter table organizations
  drop constraint organizations__opens_at__time,
  drop constraint organizations__closes_at__time,
  drop constraint organizations__closes_at__order;
drop trigger z_tell_settings_change on organizations;
drop trigger z_tell_clinic_change on appointments;
drop trigger z_tell_clinic_change on admissions;
drop trigger z_tell_clinic_change on follow_ups;
drop trigger z_tell_clinic_change on patients;
drop function tell_settings_change, tell_clinic_change;
