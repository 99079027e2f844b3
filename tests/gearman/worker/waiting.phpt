--TEST--
time-outs, NON_BLOCKING, options, names and the rest of GearmanWorker
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$w = new GearmanWorker;
show('no servers', fn () => $w->work(), $w);
show('wait', fn () => $w->wait(), $w);
show('ping', fn () => $w->ping('x'), $w);
$w->addServer($server->host, $server->port);
show('no functions', fn () => $w->work(), $w);
show('options', fn () => [$w->options(), $w->timeout()]);
foreach (['', "a\0b", str_repeat('f', 512), str_repeat('f', 513)] as $name) {
	show('addFunction of ' . strlen($name), fn () => $w->addFunction($name, fn () => 1), $w);
	show('register of ' . strlen($name), fn () => $w->register($name), $w);
}
show('not callable', fn () => refused(fn () => $w->addFunction('f', 'no such function')), $w);
show('time-out', fn () => [$w->addFunction('f', fn () => 1, null, -1), $w->register('f', 1 << 40)], $w);
show('unregister', fn () => [$w->unregister(str_repeat('f', 512)), $w->unregister('never')], $w);
$w->addFunction('f', fn () => 1);
$w->register('slow', 7);
$w->setTimeout(150);
$start = microtime(true);
show('nothing to do', fn () => $w->work(), $w);
show('error', fn () => $w->error());
echo microtime(true) - $start >= 0.15 ? "waited\n" : "DID NOT WAIT\n";
show('grabJob', fn () => $w->grabJob(), $w);
show('wait', fn () => $w->wait(), $w);
show('options', fn () => [$w->options(), $w->timeout()]);
$c = client($server);
// Without TIMEOUT_RETURN work() waits on.
$w->removeOptions(GEARMAN_WORKER_TIMEOUT_RETURN);
$later = php_start('ours', 'gearman', '<?php usleep(400000); $c = new GearmanClient; $c->addServers($argv[1]); $c->doBackground("f", "x");', [$server->address()]);
show('no return at the time-out', fn () => $w->work(), $w);
$w->addOptions(GEARMAN_WORKER_TIMEOUT_RETURN | GEARMAN_WORKER_NON_BLOCKING);
$codes = [];
$end = microtime(true) + 5;
do {
	$w->work();
	$codes[$w->returnCode()] = true;
} while (!isset($codes[GEARMAN_NO_JOBS]) && microtime(true) < $end);
unset($codes[GEARMAN_IO_WAIT]);
echo 'codes ', json_encode(array_keys($codes)), "\n";
$c->doBackground('f', 'x');
wait_for(fn () => $w->work(), 'the job');
show('a job came', fn () => true, $w);
$w->removeOptions(GEARMAN_WORKER_NON_BLOCKING);
show('ping', fn () => [$w->ping('hello'), $w->ping("\0\xff"), $w->ping(str_repeat('p', 1 << 20))], $w);
show('ping of nothing', fn () => $w->ping(''), $w);
show('setId', fn () => [$w->setId('worker-7'), $w->setId('two words'), $w->setId('')], $w);
show('ping', fn () => $w->ping('flush'));
echo preg_match('/ worker-7 :.* f/', $server->admin('workers')), "\n";
show('unregisterAll', fn () => [$w->unregisterAll(), $w->unregisterAll()], $w);
$w->setTimeout(10000);
// Without GRAB_UNIQ the server does not tell the key.
foreach ([GEARMAN_WORKER_GRAB_UNIQ, 0] as $option) {
	$w->setOptions($option);
	$w->addFunction('key', function (GearmanJob $j) { echo json_encode([$j->unique(), $j->workload()]), "\n"; });
	$c->doBackground("key", "w\0w", "the key of $option");
	show('options ' . $w->options(), fn () => $w->work(), $w);
}
show('functions', fn () => [gearman_worker_options($w), gearman_worker_timeout($w), gearman_worker_errno($w)]);
show('version', fn () => is_string(gearman_version()) && is_string(gearman_bugreport()));
show('verbose', fn () => [gearman_verbose_name(0), gearman_verbose_name(3), gearman_verbose_name(-1), gearman_verbose_name(77)]);
show('created', fn () => [gearman_worker_create() instanceof GearmanWorker, gearman_client_create() instanceof GearmanClient]);
?>
--EXPECT--
Warning: GearmanWorker::work(): no servers have been added
no servers: false [13]
  Warning: GearmanWorker::wait(): no server was asked for a job
wait: false [7]
  Warning: GearmanWorker::ping(): no servers have been added
ping: false [13]
  Warning: GearmanWorker::work(): no functions have been registered
no functions: false [34]
options: [644,-1]
  Warning: GearmanWorker::addFunction(): the function name is empty
addFunction of 0: false [49]
  Warning: GearmanWorker::register(): the function name is empty
register of 0: false [49]
  Warning: GearmanWorker::addFunction(): the function name has a NUL byte in it
addFunction of 3: false [49]
  Warning: GearmanWorker::register(): the function name has a NUL byte in it
register of 3: false [49]
addFunction of 512: true [0]
register of 512: true [0]
  Warning: GearmanWorker::addFunction(): the function name has 513 bytes, the limit is 512
addFunction of 513: false [49]
  Warning: GearmanWorker::register(): the function name has 513 bytes, the limit is 512
register of 513: false [49]
not callable: true [0]
  Warning: GearmanWorker::register(): a time-out of 1099511627776 s is more than 2147483647
time-out: [true,false] [49]
  Warning: GearmanWorker::unregister(): the function "never" is not registered
unregister: [true,false] [33]
nothing to do: false [47]
error: "timed out while waiting for 127.0.0.1:PORT"
waited
  Warning: GearmanWorker::grabJob(): no jobs
grabJob: false [35]
wait: false [47]
options: [900,150]
no return at the time-out: true [0]
codes [35]
a job came: true [0]
ping: [true,true,true] [0]
  Warning: GearmanWorker::ping(): there is nothing to echo: the data is empty
ping of nothing: false [49]
  Warning: GearmanWorker::setId(): the worker's id has a blank or control character at position 3
  Warning: GearmanWorker::setId(): the worker's id has 0 bytes instead of 1 to 254
setId: [true,false,false] [49]
ping: true
1
  Warning: GearmanWorker::unregisterAll(): GEARMAN_NO_REGISTERED_FUNCTIONS
unregisterAll: [true,false] [34]
["the key of 128","w\u0000w"]
options 132: true [0]
["","w\u0000w"]
options 4: true [0]
functions: [4,10000,0]
version: true
  Warning: gearman_verbose_name(): Input must be an integer greater than 0.
verbose: ["NEVER","INFO",null,"UNKNOWN"]
created: [true,true]
