--TEST--
subclasses with methods of any name, and a class GearmanAdmin of the program's own: the same under pecl/gearman and under this extension
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'peer:gearman');
?>
--FILE--
<?php
require __DIR__ . '/../../support/gearmand.inc';
require __DIR__ . '/../../support/php.inc';
$server = gearmand_start();
$said = [];
foreach (['peer', 'ours'] as $which) {
	$said[$which] = php_run($which, 'gearman', __DIR__ . '/subclasses-script.inc', [$server->host, $server->port]);
}
echo $said['ours'], $said['peer'] === $said['ours'] ? "the same\n" : "the peer: {$said['peer']}";
?>
--EXPECT--
MyClient ["q",true,"now","connect",true,"x","meta",true,"status","workers","version","now","stop",3,"getServers","reset","close"] 18 own on the fly
MyClient 18 on the fly
MyWorker ["q",true,"now","connect",true,"x","meta",true,"status","workers","version","now","stop",3,"getServers","reset","close"] 18 own on the fly
MyWorker 18 on the fly
GearmanAdmin ["q",true,"now","connect",true,"x","meta",true,"status","workers","version","now","stop",3,"getServers","reset","close"] 18 own on the fly
GearmanAdmin 18 on the fly
1
cba with context
true work
the same
