<?php
/*
 * The meta protocol: what a server tells of an item, a stale item that one process makes anew while the others use the old
 * value, and a command that has no method.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache(Pieces\Memcached::class);
$cache->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);

$cache->set('report', 'of yesterday', 600);
$found = $cache->get('report', null, Memcached::GET_EXTENDED | Memcached::GET_NO_BUMP);
echo $found['value'], ': ', $found['size'] > 0 ? 'has a size' : '', ', ', $found['ttl'] > 500 ? 'is kept for minutes' : '', "\n";

// Its source has changed. It is still there, but the first who asks is told to make it anew.
$cache->invalidate('report', 60);
foreach (['first', 'second'] as $who) {
	$found = $cache->get('report', null, Memcached::GET_EXTENDED);
	echo "$who: $found[value]", $found['stale'] ? ', stale' : '', $found['won'] ? ', makes it anew' : '', "\n";
}
$cache->cas($found['cas'], 'report', 'of today', 600);

// Sent again only if it is another one.
$found = $cache->get('report', null, Memcached::GET_EXTENDED);
echo $found['value'], ', ', $cache->getIfChanged('report', $found['cas']) === true ? 'unchanged' : 'changed', "\n";

// The value of one request, made by hand: read it, and keep it for ten minutes more.
$reply = $cache->meta('mg', 'report', ['v', 'T' => 600, 't']);
echo $reply['code'], ' ', $reply['value'], "\n";
