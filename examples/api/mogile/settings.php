<?php
/*
 * Settings of the installation, and its trackers
 * For: Mogile::settings, Mogile::setSetting, Mogile::stats, Mogile::jobs, Mogile::version, Mogile::command
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->setSetting('fsck_checksum', 'off');
echo $m->settings()['fsck_checksum'], "\n";
var_dump(version_compare($m->version(), '2', '>='), is_array($m->stats()), count($m->jobs()) > 0);
var_dump(is_array($m->command('get_domains')));
/*
Output:
off
bool(true)
bool(true)
bool(true)
bool(true)
*/
