--TEST--
the read-through callback
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
$give = function (Memcached $client, string $key, &$value, &$expiration) use ($m): bool {
	echo "asked for $key ", $client === $m ? 'by the client' : 'BY ANOTHER', "\n";
	$value = "made for $key";
	return true;
};
show($m, 'get', $m->get('k', $give));
show($m, 'get again', $m->get('k', $give));
show($m, 'getByKey', $m->getByKey('s', 'k2', $give));
show($m, 'stored', $m->getByKey('s', 'k2'));
show($m, 'refused', $m->get('none', function ($client, $key, &$value, &$expiration) {
	$value = 'not to be stored';
	return false;
}));
show($m, 'get', $m->get('none'));
show($m, 'with expiration', $m->get('short', function ($client, $key, &$value, &$expiration) {
	$value = 'v';
	$expiration = -1;
	return true;
}));
show($m, 'get', $m->get('short'));
show($m, 'array', $m->get('array', function ($client, $key, &$value, &$expiration) {
	$value = [1, 2];
	return true;
}));
show($m, 'get', $m->get('array'));
show($m, 'nested', $m->get('outer', function ($client, $key, &$value, &$expiration) {
	$client->set('inner', 'i');
	$value = 'o' . $client->get('inner');
	return true;
}));
show($m, 'get', $m->get('outer'));
?>
--EXPECT--
asked for k by the client
get: 'made for k' [0 SUCCESS]
get again: 'made for k' [0 SUCCESS]
asked for k2 by the client
getByKey: 'made for k2' [0 SUCCESS]
stored: 'made for k2' [0 SUCCESS]
refused: false [16 NOT FOUND]
get: false [16 NOT FOUND]
with expiration: 'v' [0 SUCCESS]
get: false [16 NOT FOUND]
array: [1,2] [0 SUCCESS]
get: [1,2] [0 SUCCESS]
nested: 'oi' [0 SUCCESS]
get: 'oi' [0 SUCCESS]
