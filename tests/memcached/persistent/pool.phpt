--TEST--
a persistent pool: options and servers survive its object
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = new Memcached('pool', function (Memcached $fresh, ?string $id) {
	echo 'new pool ', var_export($id, true), ' ', var_export($fresh->isPersistent(), true), ' ', var_export($fresh->isPristine(), true), "\n";
});
var_dump($m->isPersistent(), $m->isPristine());
$m->addServer($server->host, $server->port);
$m->setOption(Memcached::OPT_PREFIX_KEY, 'p:');
$m->setOption(Memcached::OPT_COMPRESSION, false);
$m->set('k', 'v');
unset($m);
$m = new Memcached('pool', function () {
	echo "CALLED AGAIN\n";
});
var_dump($m->isPersistent(), $m->isPristine(), count($m->getServerList()), $m->getOption(Memcached::OPT_PREFIX_KEY), $m->getOption(Memcached::OPT_COMPRESSION), $m->get('k'));
$connections = $server->stat('total_connections');
for ($i = 0; $i < 10; $i++) {
	$again = new Memcached('pool');
	$again->get('k');
}
// Each look at the statistics is a connection of its own.
echo $server->stat('total_connections') - $connections, " more connections\n";
$other = new Memcached('other');
var_dump($other->isPristine(), $other->getServerList());
$none = new Memcached;
var_dump($none->isPersistent(), $none->isPristine());
$null = new Memcached(null, function (Memcached $m, ?string $id) {
	echo 'called for ', var_export($id, true), "\n";
});
$nul = new Memcached("pool\0");
var_dump($nul->isPristine());
// Two objects of one pool share it.
$a = new Memcached('pool');
$a->setOption(Memcached::OPT_PREFIX_KEY, 'q:');
echo $m->getOption(Memcached::OPT_PREFIX_KEY), "\n";
?>
--EXPECT--
new pool 'pool' true true
bool(true)
bool(true)
bool(true)
bool(false)
int(1)
string(2) "p:"
bool(false)
string(1) "v"
1 more connections
bool(true)
array(0) {
}
bool(false)
bool(true)
called for NULL
bool(true)
q:
