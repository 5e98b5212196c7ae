drop index users__locked_until, users__is_staff;
