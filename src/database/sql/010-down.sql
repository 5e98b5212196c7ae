drop table license_reminders;
