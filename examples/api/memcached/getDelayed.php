<?php
/*
 * Something else is done while the values arrive
 * For: Memcached::getDelayed, Memcached::fetch, Memcached::fetchAll
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setMulti(['a' => 1, 'b' => 2, 'c' => 3]);

$m->getDelayed(['a', 'b', 'x']);
echo "values are on their way\n";
while ($row = $m->fetch()) {
	echo "$row[key] is $row[value]\n";
}

$m->getDelayed(['a', 'c']);
echo count($m->fetchAll()), " rows\n";

$m->getDelayed(['c'], false, function (Memcached $m, array $row): void {
	echo "called with $row[key]\n";
});
/*
Output:
values are on their way
a is 1
b is 2
2 rows
called with c
*/
