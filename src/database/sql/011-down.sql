drop trigger c_release_lock on users;
drop function release_lock();
