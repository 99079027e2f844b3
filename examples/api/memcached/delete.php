<?php
/*
 * One key, and many
 * For: Memcached::delete, Memcached::deleteMulti
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setMulti(['a' => 1, 'b' => 2, 'c' => 3]);

var_dump($m->delete('a'));
var_dump($m->delete('a'), $m->getResultMessage());
foreach ($m->deleteMulti(['b', 'c', 'd']) as $key => $result) {
	echo "$key: ", $result === true ? 'deleted' : ($result === Memcached::RES_NOTFOUND ? 'not there' : "code $result"), "\n";
}
/*
Output:
bool(true)
bool(false)
string(9) "NOT FOUND"
b: deleted
c: deleted
d: not there
*/
