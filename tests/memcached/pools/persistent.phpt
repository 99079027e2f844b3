--TEST--
all users of a persistent pool share what is known of its servers
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
$servers = [memcached_start(), memcached_start()];
function pool(): Memcached
{
	global $servers;
	return new Memcached('pool', function (Memcached $m) use ($servers) {
		$m->setOptions([Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_POLL_TIMEOUT => 300, Memcached::OPT_RETRY_TIMEOUT => 2]);
		foreach ($servers as $server) {
			$m->addServer($server->host, $server->port);
		}
	});
}
$m = pool();
$keys = keys_at($m, $servers, 1, 10);
$servers[1]->pause();
$first = milliseconds(fn () => $m->set($keys[0], 1));
show($m, 'set', $m->set($keys[0], 2));
$other = pool();
$second = milliseconds(fn () => $other->set($keys[1], 1));
show($other, 'set', $other->set($keys[1], 2));
unset($m, $other);
$third = pool();
$last = milliseconds(fn () => $third->set($keys[2], 1));
echo $first >= 280 && $second < 200 && $last < 200 ? "one waited, the others knew\n" : "$first $second $last\n";
echo home($third, $servers, $keys[0]), "\n";
// the same in a request of its own, for as long as it is true
$servers[1]->resume();
wait_for(fn () => !$third->get('none') && home($third, $servers, $keys[0]) === 1, 'the server to be taken back', 5);
$fourth = pool();
show($fourth, 'set', $fourth->set($keys[3], 1));
echo $servers[1]->item($keys[3])['data'] ?? 'ELSEWHERE', "\n";
?>
--EXPECT--
set: true [0 SUCCESS]
set: true [0 SUCCESS]
one waited, the others knew
0
set: true [0 SUCCESS]
1
