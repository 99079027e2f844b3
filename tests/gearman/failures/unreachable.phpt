--TEST--
no server, refused, unknown names, silent: each says so, in time
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$nobody = (object) ['host' => '127.0.0.1', 'port' => free_port()];
$none = new GearmanClient;
foreach (['doNormal' => ['f', 'x'], 'doBackground' => ['f', 'x'], 'jobStatus' => ['H:x:1'], 'jobStatusByUniqueKey' => ['k'], 'ping' => ['x'], 'wait' => [], 'runTasks' => []] as $method => $args) {
	show("none: $method", fn () => $none->$method(...$args), $none);
}
$none->addTask('f', 'x');
show('none: runTasks with a task', fn () => $none->runTasks(), $none);

$c = client($nobody);
$failed = 0;
$c->setFailCallback(function (GearmanTask $t) use (&$failed) {
	$failed++;
	echo '  failed with ', $t->returnCode(), "\n";
});
foreach (['doNormal' => ['f', 'x'], 'doBackground' => ['f', 'x'], 'jobStatus' => ['H:x:1'], 'ping' => ['x']] as $method => $args) {
	show("refused: $method", fn () => $c->$method(...$args), $c);
}
show('errno', fn () => $c->getErrno() === 111);
$c->addTask('f', 'x');
$c->addTaskBackground('f', 'x');
show('refused: runTasks', fn () => $c->runTasks(), $c);
show('nothing is left of it', fn () => [$c->runTasks(), $failed], $c);
$w = worker($nobody);
$w->addFunction('f', fn () => 1);
show('refused: work', fn () => $w->work(), $w);
show('refused: work, at once again', fn () => $w->work(), $w);
show('refused: grabJob', fn () => $w->grabJob(), $w);
show('refused: wait', fn () => $w->wait(), $w);

// A dead server is passed over, and used when it is there.
$server = gearmand_start();
$worker = worker_start('ours', $server);
$both = client($nobody, $server);
show('dead one first', fn () => $both->doNormal('reverse', 'abc'), $both);
$both = client($server, $nobody);
show('dead one last', fn () => $both->doNormal('reverse', 'abc'), $both);

// Asked at once whether all are there.
foreach (['none' => $none, 'one' => client($server), 'one of two' => client($server, $nobody), 'a worker, one' => worker($server), 'a worker, one of two' => worker($nobody, $server)] as $which => $object) {
	show("enableExceptionHandler, $which", fn () => $object->enableExceptionHandler(), $object);
	echo tidy('  ' . json_encode($object->error(), JSON_UNESCAPED_SLASHES)), "\n";
}

foreach (['/tmp/socket', 'no.such.name.invalid', "a\0b", str_repeat('h', 300)] as $host) {
	show('addServer of ' . strlen($host), fn () => (new GearmanClient)->addServer($host));
	show('the worker', fn () => (new GearmanWorker)->addServer($host));
}
foreach ([-1, 65536, 70000] as $port) {
	show("port $port", fn () => (new GearmanClient)->addServer('127.0.0.1', $port));
}
foreach (['127.0.0.1:abc', '127.0.0.1:0', '127.0.0.1:99999', ':4730', '[::1', '[::1]4730', '/tmp/socket', "127.0.0.1\0:1"] as $list) {
	show(json_encode($list, JSON_UNESCAPED_SLASHES), fn () => (new GearmanClient)->addServers($list));
}
foreach (['127.0.0.1:4730', '127.0.0.1', '::1', '[::1]', '[::1]:4731', ' 127.0.0.1:1 , localhost:2,', '', null, 'localhost'] as $list) {
	show(json_encode($list), fn () => (new GearmanClient)->addServers($list));
}
$c = new GearmanClient;
$c->addServers("127.0.0.1:$nobody->port, $server->host:$server->port");
show('list', fn () => $c->doNormal('reverse', 'abc'), $c);

// Silent: accepts and says nothing.
$proxy = proxy_start($server);
$proxy->set(['hang' => true]);
foreach (['doNormal' => ['f', 'x'], 'doBackground' => ['f', 'x'], 'jobStatus' => ['H:x:1'], 'ping' => ['x'], 'runTasks' => []] as $method => $args) {
	$c = client($proxy);
	$c->setTimeout(200);
	$c->addTask('f', 'x');
	$start = microtime(true);
	show("silent: $method", fn () => $c->$method(...$args), $c);
	$took = microtime(true) - $start;
	if ($took < 0.2 || $took > 3) {
		echo "  took $took s\n";
	}
}
$w = worker($proxy);
$w->setTimeout(200);
$w->addFunction('f', fn () => 1);
show('silent: work', fn () => $w->work(), $w);
show('error', fn () => $w->error());
show('silent: ping', fn () => $w->ping('x'), $w);
$admin = new Pieces\GearmanAdmin("$proxy->host:$proxy->port");
$admin->setTimeout(200);
show('silent: status', fn () => $admin->status());
// The other servers are not kept waiting by it.
$w = worker($proxy, $server);
$w->setTimeout(5000);
$w->addFunction('quick', fn () => 'done');
client($server)->doBackground('quick', 'x');
show('a silent one and a good one', fn () => $w->work(), $w);
?>
--EXPECT--
Warning: GearmanClient::doNormal(): no servers have been added
none: doNormal: "" [13]
  Warning: GearmanClient::doBackground(): no servers have been added
none: doBackground: "" [13]
  Warning: GearmanClient::jobStatus(): no servers have been added
none: jobStatus: [false,false,0,0] [13]
  Warning: GearmanClient::jobStatusByUniqueKey(): no servers have been added
none: jobStatusByUniqueKey: [false,false,0,0] [13]
  Warning: GearmanClient::ping(): no servers have been added
none: ping: false [13]
  Warning: GearmanClient::wait(): nothing is out that a server could answer
none: wait: false [7]
none: runTasks: true [0]
  Warning: GearmanClient::runTasks(): no servers have been added
none: runTasks with a task: false [13]
  Warning: GearmanClient::doNormal(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: doNormal: "" [26]
  Warning: GearmanClient::doBackground(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: doBackground: "" [26]
  Warning: GearmanClient::jobStatus(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: jobStatus: [false,false,0,0] [26]
  Warning: GearmanClient::ping(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: ping: false [26]
errno: true
  failed with 26
  failed with 26
  Warning: GearmanClient::runTasks(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: runTasks: false [26]
nothing is left of it: [true,2] [0]
  Warning: GearmanWorker::work(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: work: false [26]
  Warning: GearmanWorker::work(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: work, at once again: false [26]
  Warning: GearmanWorker::grabJob(): cannot connect to 127.0.0.1:PORT: Connection refused
refused: grabJob: false [26]
  Warning: GearmanWorker::wait(): no server was asked for a job
refused: wait: false [7]
dead one first: "cba" [0]
dead one last: "cba" [0]
enableExceptionHandler, none: GearmanException: Failed to set exception option: no servers have been added [0]
  "no servers have been added"
enableExceptionHandler, one: true [0]
  false
enableExceptionHandler, one of two: GearmanException: Failed to set exception option: cannot connect to 127.0.0.1:PORT: Connection refused [0]
  "cannot connect to 127.0.0.1:PORT: Connection refused"
enableExceptionHandler, a worker, one: true [0]
  false
enableExceptionHandler, a worker, one of two: GearmanException: Failed to set exception option: cannot connect to 127.0.0.1:PORT: Connection refused [0]
  "cannot connect to 127.0.0.1:PORT: Connection refused"
  Warning: GearmanClient::addServer(): /tmp/socket:4730: a path is no host name
addServer of 11: false
  Warning: GearmanWorker::addServer(): /tmp/socket:4730: a path is no host name
the worker: false
  Warning: GearmanClient::addServer(): no.such.name.invalid:4730: cannot resolve no.such.name.invalid: Name or service not known
addServer of 20: false
  Warning: GearmanWorker::addServer(): no.such.name.invalid:4730: cannot resolve no.such.name.invalid: Name or service not known
the worker: false
  Warning: GearmanClient::addServer(): the host name "a" goes on after a NUL byte
addServer of 3: false
  Warning: GearmanWorker::addServer(): the host name "a" goes on after a NUL byte
the worker: false
  Warning: GearmanClient::addServer(): a host name of 300 bytes is too long, the limit is 255
addServer of 300: false
  Warning: GearmanWorker::addServer(): a host name of 300 bytes is too long, the limit is 255
the worker: false
  Warning: GearmanClient::addServer(): port -1 of 127.0.0.1 is not between 1 and 65535
port -1: false
  Warning: GearmanClient::addServer(): port 65536 of 127.0.0.1 is not between 1 and 65535
port 65536: false
  Warning: GearmanClient::addServer(): port 70000 of 127.0.0.1 is not between 1 and 65535
port 70000: false
  Warning: GearmanClient::addServers(): "127.0.0.1:abc" is not host, host:port or [address]:port
"127.0.0.1:abc": false
  Warning: GearmanClient::addServers(): "127.0.0.1:PORT" is not host, host:port or [address]:port
"127.0.0.1:0": false
  Warning: GearmanClient::addServers(): "127.0.0.1:PORT" is not host, host:port or [address]:port
"127.0.0.1:99999": false
  Warning: GearmanClient::addServers(): ":4730" is not host, host:port or [address]:port
":4730": false
  Warning: GearmanClient::addServers(): "[::1" is not host, host:port or [address]:port
"[::1": false
  Warning: GearmanClient::addServers(): "[::1]4730" is not host, host:port or [address]:port
"[::1]4730": false
  Warning: GearmanClient::addServers(): /tmp/socket:4730: a path is no host name
"/tmp/socket": false
  Warning: GearmanClient::addServers(): "127.0.0.1" is not host, host:port or [address]:port
"127.0.0.1\u0000:1": false
"127.0.0.1:4730": true
"127.0.0.1": true
"::1": true
"[::1]": true
"[::1]:4731": true
" 127.0.0.1:1 , localhost:2,": true
"": true
null: true
"localhost": true
list: "cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT
silent: doNormal: "" [47]
  Warning: GearmanClient::doBackground(): timed out while waiting for 127.0.0.1:PORT
silent: doBackground: "" [47]
  Warning: GearmanClient::jobStatus(): timed out while waiting for 127.0.0.1:PORT
silent: jobStatus: [false,false,0,0] [47]
  Warning: GearmanClient::ping(): timed out while waiting for 127.0.0.1:PORT
silent: ping: false [47]
  Warning: GearmanClient::runTasks(): timed out while waiting for 127.0.0.1:PORT
silent: runTasks: false [47]
silent: work: false [47]
error: "timed out while waiting for 127.0.0.1:PORT"
  Warning: GearmanWorker::ping(): timed out while waiting for 127.0.0.1:PORT
silent: ping: false [47]
silent: status: GearmanException: timed out while waiting for 127.0.0.1:PORT
a silent one and a good one: true [0]
