<?php
/*
 * Keys by prefix, a page at a time or all of them
 * For: Mogile::listKeys, Mogile::keys, Mogile::listFids, MogileKeys, MogileKeys::current, MogileKeys::key, MogileKeys::next, MogileKeys::rewind, MogileKeys::valid
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
foreach (['user/1', 'user/2', 'user/3', 'other'] as $key) {
	$m->storeData($key, null, $key);
}
$page = $m->listKeys('user/', '', 2);
echo implode(', ', $page), "\n";
echo implode(', ', $m->listKeys('user/', end($page), 2)), "\n";

foreach ($m->keys('user/') as $i => $key) {
	echo "$i: $key\n";
}
$keys = $m->keys('user/');
for ($keys->rewind(); $keys->valid(); $keys->next()) {
	echo $keys->key(), ' ', $keys->current(), "\n";
}
echo count($m->listFids(0, 100)), " files\n";
/*
Output:
user/1, user/2
user/3
0: user/1
1: user/2
2: user/3
0 user/1
1 user/2
2 user/3
4 files
*/
