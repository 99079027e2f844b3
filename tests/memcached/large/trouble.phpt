--TEST--
OPT_LARGE_VALUES: chunks that are lost, foreign or damaged, manifests that lie, limits, servers that are down
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--INI--
memory_limit=64M
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server, [Memcached::OPT_LARGE_VALUES => 10000, Memcached::OPT_COMPRESSION => false]);
$large = random_bytes(95000);

/** The keys of the chunks, in order. @return list<string> */
function chunks(TestMemcached $server): array
{
	preg_match_all('/^key=(\S+)/m', socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n"), $found);
	$keys = array_values(array_filter(array_map(urldecode(...), $found[1]), fn ($key) => str_starts_with($key, 'PLV:')));
	natsort($keys);
	return array_values($keys);
}

foreach ([
	'one is lost' => fn ($chunks) => $server->raw("delete $chunks[4]\r\n"),
	'the last is lost' => fn ($chunks) => $server->raw('delete ' . end($chunks) . "\r\n"),
	'one is too short' => fn ($chunks) => $server->put($chunks[4], 'short', $server->item($chunks[4])['flags']),
	'one is too long' => fn ($chunks) => $server->put($chunks[4], str_repeat('l', 20000), $server->item($chunks[4])['flags']),
	'one has other flags' => fn ($chunks) => $server->put($chunks[4], $server->item($chunks[4])['data'], 5),
	'one byte is another' => fn ($chunks) => $server->put($chunks[4], "\0" ^ $server->item($chunks[4])['data'] ^ str_pad('', 9999, "\0") . "\1", $server->item($chunks[4])['flags']),
	'two have changed places' => function ($chunks) use ($server) {
		[$a, $b] = [$server->item($chunks[1]), $server->item($chunks[2])];
		$server->put($chunks[1], $b['data'], $b['flags']);
		$server->put($chunks[2], $a['data'], $a['flags']);
	},
	'all are lost' => fn ($chunks) => array_map(fn ($key) => $server->raw("delete $key\r\n"), $chunks),
] as $what => $damage) {
	$server->raw("flush_all\r\n");
	$m->set('k', $large);
	$damage(chunks($server));
	show($m, $what, $m->get('k'));
	show($m, '  getMulti', $m->getMulti(['k', 'none']));
}
$server->raw("flush_all\r\n");
$m->set('k', $large);
$manifest = $server->item('k');
echo strlen($manifest['data']), ' bytes, type ', $manifest['flags'] & 15, "\n";
foreach ([
	'shorter' => substr($manifest['data'], 0, 39),
	'longer' => $manifest['data'] . 'x',
	'of another version' => "PLV\2" . substr($manifest['data'], 4),
	'of nothing' => substr_replace($manifest['data'], pack('J', 0), 8, 8),
	'of one chunk' => substr_replace($manifest['data'], pack('J', 10000), 8, 8),
	'of more than there is memory for' => substr_replace($manifest['data'], pack('J', 200 << 20), 8, 8),
	'of more than there can be' => substr_replace($manifest['data'], pack('J', 1 << 62), 8, 8),
	'with chunks of no length' => substr_replace($manifest['data'], pack('N', 0), 16, 4),
	'of a manifest' => substr_replace($manifest['data'], pack('N', 15), 4, 4),
	'with another sum' => substr_replace($manifest['data'], pack('N', 1), 20, 4),
] as $what => $bytes) {
	$server->put('k', $bytes, $manifest['flags']);
	attempt($m, "a manifest $what", fn () => $m->get('k'));
}
$server->put('k', $manifest['data'], $manifest['flags']);
show($m, 'and as it was', $m->get('k') === $large);

echo "limits\n";
foreach ([0, 1024, 1 << 30, 1, 1023, -1, (1 << 30) + 1] as $bytes) {
	attempt($m, "OPT_LARGE_VALUES = $bytes", fn () => $m->setOption(Memcached::OPT_LARGE_VALUES, $bytes));
}
$m->setOption(Memcached::OPT_LARGE_VALUES, 10000);
$m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 50000);
show($m, 'the limit is of the whole', $m->set('limited', $large));
$m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 0);
$m->setOption(Memcached::OPT_PREFIX_KEY, str_repeat('p', 128));
show($m, 'a long prefix', $m->set('k', $large));
show($m, 'get', $m->get('k') === $large);
$m->setOption(Memcached::OPT_PREFIX_KEY, '');
$whole = client($server);
attempt($whole, 'without the option', fn () => $whole->set('whole', str_repeat($large, 15)));
// Nothing is left of what could not be stored.
$server->raw("flush_all\r\n");
$m->set('k', 'x');
show($m, 'add', $m->add('k', $large));
show($m, 'chunks left', chunks($server));
$m->setOption(Memcached::OPT_LARGE_VALUES, 1 << 21);
show($m, 'chunks that are too large for the server', $m->set('k', str_repeat($large, 50)));
show($m, 'chunks left', chunks($server));
foreach ([Memcached::OPT_NOREPLY, Memcached::OPT_BUFFER_WRITES] as $option) {
	$m->setOption(Memcached::OPT_LARGE_VALUES, 10000);
	$m->setOption($option, true);
	show($m, 'without a reply', $m->set('quiet', strrev($large)));
	$m->setOption($option, false);
	$m->flushBuffers();
	show($m, 'get', $m->get('quiet') === strrev($large));
}
$server->kill();
show($m, 'set when the server is down', $m->set('k', $large));
show($m, 'get', $m->get('k'));
?>
--EXPECT--
one is lost: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
the last is lost: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
one is too short: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
one is too long: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
one has other flags: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
one byte is another: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
two have changed places: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
all are lost: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
40 bytes, type 15
a manifest shorter: false [-1001 PAYLOAD FAILURE]
a manifest longer: false [-1001 PAYLOAD FAILURE]
a manifest of another version: false [-1001 PAYLOAD FAILURE]
a manifest of nothing: false [-1001 PAYLOAD FAILURE]
a manifest of one chunk: false [-1001 PAYLOAD FAILURE]
a manifest of more than there is memory for: false [17 MEMORY ALLOCATION FAILURE]
a manifest of more than there can be: false [-1001 PAYLOAD FAILURE]
a manifest with chunks of no length: false [-1001 PAYLOAD FAILURE]
a manifest of a manifest: false [-1001 PAYLOAD FAILURE]
a manifest with another sum: false [16 NOT FOUND]
and as it was: true [0 SUCCESS]
limits
OPT_LARGE_VALUES = 0: true [0 SUCCESS]
OPT_LARGE_VALUES = 1024: true [0 SUCCESS]
OPT_LARGE_VALUES = 1073741824: true [0 SUCCESS]
  Warning: Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
OPT_LARGE_VALUES = 1: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
OPT_LARGE_VALUES = 1023: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
OPT_LARGE_VALUES = -1: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
OPT_LARGE_VALUES = 1073741825: false [38 INVALID ARGUMENTS]
the limit is of the whole: false [37 ITEM TOO BIG]
a long prefix: true [0 SUCCESS]
get: true [0 SUCCESS]
without the option: false [37 ITEM TOO BIG]
add: false [14 NOT STORED]
chunks left: [] [14 NOT STORED]
chunks that are too large for the server: false [37 ITEM TOO BIG]
chunks left: [] [37 ITEM TOO BIG]
without a reply: true [0 SUCCESS]
get: true [0 SUCCESS]
without a reply: true [32 ACTION QUEUED]
get: true [0 SUCCESS]
set when the server is down: false [3 CONNECTION FAILURE]
get: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
