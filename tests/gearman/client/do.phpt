--TEST--
do*(): results, parts, failure, exceptions, priorities, background
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$worker = worker_start('ours', $server);
$c = client($server);
foreach (['doNormal', 'doHigh', 'doLow'] as $method) {
	show($method, fn () => $c->$method('reverse', 'hello'), $c);
}
show('no result', fn () => $c->doNormal('nothing', 'x'), $c);
show('no workload', fn () => $c->doNormal('length', ''), $c);
show('every byte', fn () => $c->doNormal('echo', $all = implode('', array_map(chr(...), range(0, 255)))) === $all, $c);
show('parts', fn () => $c->doNormal('parts', 'three'), $c);
show('its status', fn () => $c->doStatus());
show('its handle', fn () => $c->doJobHandle());
show('failure', fn () => $c->doNormal('fail', 'x'), $c);
show('error', fn () => $c->error());
show('exception', fn () => $c->doNormal('throw', 'x'), $c);
show('error', fn () => $c->error());
show('after it', fn () => $c->doNormal('reverse', 'abc'), $c);
show('error', fn () => $c->error());
$plain = new GearmanClient;
$plain->addServer($server->host, $server->port, false);
show('an exception that was not asked for', fn () => $plain->doNormal('throw', 'x'), $plain);
show('a name', fn () => json_decode($c->doNormal('names', 'w', 'my key')), $c);
foreach (['doBackground', 'doHighBackground', 'doLowBackground'] as $method) {
	show($method, fn () => $c->$method('nobody', 'x'), $c);
}
show('its handle', fn () => $c->doJobHandle());
$a = strrev(str_repeat('0123456789abcdef', 1 << 16));
show('1 MiB', fn () => $c->doNormal('reverse', $a) === strrev($a), $c);
$b = random_bytes(20 << 20);
show('20 MiB', fn () => md5($c->doNormal('echo', $b)) === md5($b), $c);
show('functions', fn () => gearman_client_do_normal($c, 'reverse', 'xyz'));
?>
--EXPECT--
doNormal: "olleh" [0]
doHigh: "olleh" [0]
doLow: "olleh" [0]
no result: "" [0]
no workload: "0" [0]
every byte: true [0]
parts: "one two three" [0]
its status: [0,0]
its handle: ""
failure: "" [24]
error: "GEARMAN_WORK_FAIL"
exception: "" [23]
error: "GEARMAN_WORK_EXCEPTION: thrown: x"
after it: "cba" [0]
error: false
an exception that was not asked for: "" [24]
a name: ["names","my key","w",1,{"con":"text"}] [0]
doBackground: "HANDLE" [0]
doHighBackground: "HANDLE" [0]
doLowBackground: "HANDLE" [0]
its handle: "HANDLE"
1 MiB: true [0]
20 MiB: true [0]
functions: "zyx"
