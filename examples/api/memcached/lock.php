<?php
/*
 * One of many processes makes the report
 * For: Pieces\MemcachedLock, Pieces\MemcachedLock::__construct, Pieces\MemcachedLock::acquire, Pieces\MemcachedLock::extend, Pieces\MemcachedLock::release, Pieces\MemcachedLock::getRemaining
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

$lock = new Pieces\MemcachedLock($m, 'lock:report', 60);
$other = new Pieces\MemcachedLock($m, 'lock:report', 60);     // as another process has it
if ($lock->acquire(5.0)) {
	try {
		var_dump($lock->getRemaining() > 50.0);
		var_dump($other->acquire(), $m->getResultMessage());
		var_dump($lock->extend(120));      // if the work takes longer
	} finally {
		var_dump($lock->release());
	}
}
var_dump($other->acquire());
/*
Output:
bool(true)
bool(false)
string(10) "NOT STORED"
bool(true)
bool(true)
bool(true)
*/
