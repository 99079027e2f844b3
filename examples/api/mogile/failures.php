<?php
/*
 * Nobody answers: who, and what to do
 * For: MogileTrackerException, MogileStorageException, Mogile::ping
 */
$m = new Mogile(['127.0.0.1:1'], 'testdom', ['connectTimeout' => 0.5]);
try {
	$m->ping();
} catch (MogileTrackerException $e) {
	echo $e->getErrorCode(), "\n";                // try again later
} catch (MogileStorageException $e) {
	echo "no node has the file\n";                // the trackers work
}
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->ping();
echo "there\n";
/*
Output:
tracker_down
there
*/
