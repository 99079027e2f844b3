<?php
/*
 * A stale value is still there for those who do not make the new one
 * For: Pieces\Memcached::invalidate
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$m->set('page', '<p>old</p>', 600);

$m->invalidate('page', 30);
foreach (['first', 'second'] as $who) {
	$item = $m->get('page', null, Memcached::GET_EXTENDED);
	echo "$who: $item[value], ", $item['won'] ? 'makes it anew' : 'takes it as it is', "\n";
}
/*
Output:
first: <p>old</p>, makes it anew
second: <p>old</p>, takes it as it is
*/
