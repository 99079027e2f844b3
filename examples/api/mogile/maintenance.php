<?php
/*
 * What an administrator has a tracker do at once
 * For: Mogile::monitorRound, Mogile::replicateNow, Mogile::clearCache, Mogile::sleep
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->monitorRound();
$m->clearCache();
var_dump(is_int($m->replicateNow()));
$m->setOptions(['timeout' => 0.5]);
try {
	$m->sleep(2);
} catch (MogileTrackerException $e) {
	echo "longer than the time-out\n";
}
/*
Output:
bool(true)
longer than the time-out
*/
