-- Saved views of the list of users: who is locked now, and who may open the panel.
create index users__locked_until on users (locked_until) where locked_until is not null;
create index users__is_staff on users (is_staff) where is_staff;
