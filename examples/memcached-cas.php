<?php
/*
 * A CAS loop: several processes change one value, and no change is lost. get() with GET_EXTENDED brings the value and a
 * token; cas() stores only if nobody else has stored meanwhile, and otherwise the loop goes round once more.
 */
require __DIR__ . '/memcached.inc';

/** Adds a visitor to the list, however many others do the same. Returns how often it had to try. */
function add_visitor(Memcached $cache, string $name): int
{
	for ($tries = 1;; $tries++) {
		$found = $cache->get('visitors', null, Memcached::GET_EXTENDED);
		if ($found === false) {
			if ($cache->getResultCode() !== Memcached::RES_NOTFOUND) {
				throw new RuntimeException($cache->getResultMessage());
			}
			// Nobody there yet: add() fails if somebody comes first.
			$done = $cache->add('visitors', [$name]);
		} else {
			$done = $cache->cas($found['cas'], 'visitors', [...$found['value'], $name]);
		}
		if ($done) {
			return $tries;
		}
	}
}

const PROCESSES = 4, VISITS = 25;

$cache = example_cache();
$cache->delete('visitors');
$children = [];
for ($i = 1; $i <= PROCESSES; $i++) {
	$pid = pcntl_fork();
	if ($pid === 0) {
		// The client goes on in both processes: each has connections of its own.
		$tries = 0;
		for ($visit = 1; $visit <= VISITS; $visit++) {
			$tries += add_visitor($cache, "process $i, visit $visit");
		}
		echo "process $i: ", VISITS, " visits stored in $tries tries\n";
		exit(0);
	}
	$children[] = $pid;
}
foreach ($children as $pid) {
	pcntl_waitpid($pid, $status);
}
$visitors = $cache->get('visitors');
printf("%d of %d visits are in the list, %d different ones\n", count($visitors), PROCESSES * VISITS, count(array_unique($visitors)));
exit(count($visitors) === PROCESSES * VISITS ? 0 : 1);
