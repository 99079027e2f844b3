<?php
/*
 * A list that begins with its first entry
 * For: Pieces\Memcached::appendOrAdd, Pieces\Memcached::prependOrAdd
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_COMPRESSION, false);
foreach (['seven', 'eight', 'nine'] as $id) {
	$m->appendOrAdd('seen', "$id ", 3600);
}
$m->prependOrAdd('seen', 'six ', 3600);
echo $m->get('seen'), "\n";
/*
Output:
six seven eight nine 
*/
