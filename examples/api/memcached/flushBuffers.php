<?php
/*
 * Writes are collected and sent together
 * For: Memcached::flushBuffers
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
for ($i = 1; $i <= 100; $i++) {
	$m->set("item:$i", $i);
}
var_dump($m->getResultCode() === Memcached::RES_BUFFERED);
var_dump($m->flushBuffers());
echo $m->get('item:100'), "\n";
/*
Output:
bool(true)
bool(true)
100
*/
