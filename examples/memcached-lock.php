<?php
/*
 * A lock that processes on several machines share: one of them makes the report, the others wait for it. The lock ends
 * by itself if its owner dies.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$lock = new Pieces\MemcachedLock($cache, 'report:lock', 30);

if ($lock->acquire(5)) {
	try {
		echo "making the report\n";
		$cache->set('report', 'made at ' . date('H:i'));
		// Long work calls extend() from time to time, and stops if that fails.
		if (!$lock->extend()) {
			exit("the lock was lost: {$cache->getResultMessage()}\n");
		}
	} finally {
		$lock->release();
	}
} elseif ($cache->getResultCode() === Memcached::RES_NOTSTORED) {
	echo "somebody else is still at it\n";
} else {
	echo "no lock, as the cache cannot be asked: {$cache->getResultMessage()}\n";
}
echo $cache->get('report') ?: 'no report', "\n";
