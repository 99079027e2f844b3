<?php
/*
 * Keys are assigned to servers by hand
 * For: Memcached::setBucket
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);
// four buckets: the second server has one of them
var_dump($m->setBucket([0, 0, 0, 1], null, 0));
$count = [11211 => 0, 11212 => 0];
for ($i = 0; $i < 1000; $i++) {
	$count[$m->getServerByKey("key:$i")['port']]++;
}
echo round($count[11212] / 1000, 1) <= 0.4 ? "about a quarter\n" : "too many\n";
/*
Output:
bool(true)
about a quarter
*/
