<?php
/*
 * How full is each server?
 * For: Memcached::getStats, Memcached::getVersion
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);
foreach ($m->getVersion() as $server => $version) {
	echo $server, version_compare($version, '1.4', '>') ? " is new enough\n" : " is old\n";
}
foreach ($m->getStats() as $server => $stats) {
	echo "$server: $stats[curr_items] items, ", $stats['limit_maxbytes'] >> 20, " MB at the most\n";
}
echo $m->getStats('settings')['127.0.0.1:11211']['evictions'], "\n";
/*
Output:
127.0.0.1:11211 is new enough
127.0.0.1:11212 is new enough
127.0.0.1:11211: 0 items, 64 MB at the most
127.0.0.1:11212: 0 items, 64 MB at the most
on
*/
