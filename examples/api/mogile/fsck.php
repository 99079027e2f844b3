<?php
/*
 * A check of all files
 * For: Mogile::fsckStart, Mogile::fsckStop, Mogile::fsckReset, Mogile::fsckStatus, Mogile::fsckLog, Mogile::fsckClearLog
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->fsckReset();
$m->fsckStart();
var_dump((bool) $m->fsckStatus()['running']);
foreach ($m->fsckLog() as $entry) {
	echo "file $entry[fid]: $entry[event]\n";
}
$m->fsckStop();
$m->fsckClearLog();
var_dump(count($m->fsckLog()));
/*
Output:
bool(true)
int(0)
*/
