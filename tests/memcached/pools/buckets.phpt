--TEST--
setBucket: keys go where the map says, and where the forward map says when that server is ejected
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
$servers = servers(3);
$m = client($servers, [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 60]);
var_dump($m->setBucket([0, 1, 2, 0, 1, 2, 0, 1], [2, 2, 0, 2, 2, 0, 2, 2], 0));
echo $m->getOption(Memcached::OPT_DISTRIBUTION) === Memcached::DISTRIBUTION_VIRTUAL_BUCKET ? "virtual buckets\n" : "OTHER\n";
$keys = array_map(fn ($i) => "key$i", range(0, 99));
$m->setMulti(array_combine($keys, $keys));
$wrong = 0;
foreach ($keys as $key) {
	$wrong += $servers[home($m, $servers, $key)]->item($key)['data'] !== $key;
}
echo "$wrong wrong\n";
$of_one = array_filter($keys, fn ($key) => home($m, $servers, $key) === 1);
$servers[1]->kill();
show($m, 'set', $m->set(current($of_one), 'new'));
echo json_encode(array_values(array_unique(array_map(fn ($key) => home($m, $servers, $key), $of_one)))), "\n";
echo $servers[2]->item(current($of_one))['data'], "\n";
foreach ([[[0, 3], null, 0], [[0, -1], null, 0], [[0, 1], [0, 3], 0], [[0, 1], [0], 0], [[], null, 0], [[0], null, -1]] as [$hosts, $forward, $replicas]) {
	attempt($m, json_encode([$hosts, $forward, $replicas]), fn () => $m->setBucket($hosts, $forward, $replicas));
}
$none = new Memcached;
attempt($none, 'no servers', fn () => $none->setBucket([0], null, 0));
// servers go, the map stays
$m->resetServerList();
$m->addServer($servers[0]->host, $servers[0]->port);
$m->addServer($servers[2]->host, $servers[2]->port);
show($m, 'set', $m->setMulti(array_combine($keys, $keys)));
show($m, 'get', count($m->getMulti($keys)));
?>
--EXPECT--
bool(true)
virtual buckets
0 wrong
set: true [0 SUCCESS]
[2]
new
[[0,3],null,0]: true [0 SUCCESS]
  Warning: Memcached::setBucket(): the map must contain positive integers
[[0,-1],null,0]: false [0 SUCCESS]
[[0,1],[0,3],0]: true [0 SUCCESS]
  Warning: Memcached::setBucket(): forward_map length must match the server_map length
[[0,1],[0],0]: false [0 SUCCESS]
  Warning: Memcached::setBucket(): server map cannot be empty
[[],null,0]: false [0 SUCCESS]
  Warning: Memcached::setBucket(): replicas must be larger than zero
[[0],null,-1]: false [0 SUCCESS]
no servers: true [0 SUCCESS]
set: true [0 SUCCESS]
get: 100 [0 SUCCESS]
