--TEST--
closing half way, garbage, wrong lengths, unknown and unexpected packets
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$cases = [
	'closes at once' => '',
	'no packet' => "HTTP/1.1 400 Bad Request\r\n\r\n",
	'wrong magic' => "\0REQ" . pack('NN', 8, 1) . 'H',
	'unknown type' => packet(99, 'x'),
	'type of a client' => packet(7, 'f', 'u', 'w'),
	'a huge handle' => "\0RES" . pack('NN', 8, 0xffffffff) . 'H',
	'a handle too long' => packet(8, str_repeat('H', 64)),
	'no handle' => packet(8, ''),
	'huge data' => packet(8, 'H:x:1') . "\0RES" . pack('NN', 13, 0xffffffff) . "H:x:1\0",
	'data without a handle' => packet(8, 'H:x:1') . "\0RES" . pack('NN', 13, 0x7fffffff) . str_repeat('x', 2000),
	'arguments missing' => packet(8, 'H:x:1') . packet(12, 'H:x:1', '1'),
	'status that is no number' => packet(8, 'H:x:1') . packet(12, 'H:x:1', '1', 'x'),
	'a created too many' => packet(8, 'H:x:1') . packet(8, 'H:x:2'),
	'an echo' => packet(17, 'x'),
	'a job' => packet(11, 'H:x:1', 'f', 'w'),
	'an error' => packet(19, 'CODE', 'what went wrong'),
	'of another job' => packet(8, 'H:x:1') . packet(13, 'H:x:2', 'wrong') . packet(13, 'H:x:1', 'right'),
	'failure with a NUL' => packet(8, 'H:x:1') . packet(14, 'H:x:1', ''),
];
foreach ($cases as $name => $bytes) {
	$proxy = answering($bytes);
	if ($bytes === '') {
		$proxy->set(['refuse' => true]);
	}
	$c = new GearmanClient;
	$c->addServer($proxy->host, $proxy->port, false);
	$c->setTimeout(1000);
	$fails = 0;
	$c->setFailCallback(function () use (&$fails) { $fails++; });
	show($name, fn () => $c->doNormal('f', 'x'), $c);
	$c->addTask('f', 'x');
	@$c->runTasks();
	if ($fails > 1) {
		echo "  failed $fails times\n";
	}
}
$worker_cases = [
	'no packet' => "HTTP/1.1 400 Bad Request\r\n\r\n",
	'unknown type' => packet(99, 'x'),
	'created' => packet(8, 'H:x:1'),
	'no job twice' => packet(10) . packet(10),
	'a job with no handle' => packet(11, '', 'f', 'w'),
	'a function too long' => packet(11, 'H:x:1', str_repeat('f', 2000), 'w'),
	'huge job' => "\0RES" . pack('NN', 11, 0xffffffff) . "H:x:1\0f\0",
	'an unknown function' => packet(11, 'H:x:1', 'other', 'w'),
	'error and noise' => packet(19, 'CODE', 'text') . packet(6) . packet(6) . packet(27, 'exceptions') . packet(31, 'H:x:1', 'f', 'u', 'w'),
];
foreach ($worker_cases as $name => $bytes) {
	$proxy = answering($bytes);
	$w = worker($proxy);
	$w->setTimeout(500);
	$w->addFunction('f', fn ($j) => print('  job ' . $j->workload() . "\n"));
	show("worker: $name", fn () => $w->work(), $w);
	echo "  ", tidy((string) $w->error()), "\n";
}
foreach (["nonsense\n", "OK\n", "ERR what Some+text\n", "a\tb\n.\n", ".\n", "x\t1\t2\t3\n.\n", str_repeat("x\t1\t2\t3\n", 3)] as $bytes) {
	$proxy = answering($bytes);
	$admin = new Pieces\GearmanAdmin("$proxy->host:$proxy->port");
	$admin->setTimeout(300);
	show('admin: ' . json_encode($bytes), fn () => array_values($admin->status()));
}
?>
--EXPECT--
Warning: GearmanClient::doNormal(): 127.0.0.1:PORT closed the connection
closes at once: "" [14]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: what came is no Gearman packet: is it a job server's port?
no packet: "" [8]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: what came is no Gearman packet: is it a job server's port?
wrong magic: "" [8]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: packet of unknown type 99
unknown type: "" [9]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: packet of unknown type 7
type of a client: "" [9]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: packet of type 8 claims 4294967295 bytes, which no such packet has
a huge handle: "" [10]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 8 that nothing had asked for
a handle too long: "" [11]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 8 that nothing had asked for
no handle: "" [11]
  Warning: GearmanClient::doNormal(): no memory for the 4294967289 bytes that 127.0.0.1:PORT announces
huge data: "" [15]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: argument 1 of a packet of type 13 has no end
data without a handle: "" [10]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: packet of type 12 has 2 arguments instead of 3
arguments missing: "" [10]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 12 that nothing had asked for
status that is no number: "" [11]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 8 that nothing had asked for
a created too many: "" [11]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 17 that nothing had asked for
an echo: "" [11]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT sent a packet of type 11 that nothing had asked for
a job: "" [11]
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: CODE: what went wrong
an error: "" [18]
of another job: "right" [0]
failure with a NUL: "" [24]
worker: no packet: false [47]
  no job came in time; 127.0.0.1:PORT: what came is no Gearman packet: is it a job server's port?
worker: unknown type: false [47]
  no job came in time; 127.0.0.1:PORT: packet of unknown type 99
worker: created: false [47]
  no job came in time; 127.0.0.1:PORT sent a packet of type 8 that nothing had asked for
worker: no job twice: false [47]
  no job came in time; 127.0.0.1:PORT sent a packet of type 10 that nothing had asked for
worker: a job with no handle: false [47]
  no job came in time; 127.0.0.1:PORT sent a packet of type 11 that nothing had asked for
worker: a function too long: false [47]
  no job came in time; 127.0.0.1:PORT: argument 2 of a packet of type 11 has no end
worker: huge job: false [47]
  no job came in time; no memory for the 4294967287 bytes that 127.0.0.1:PORT announces
worker: an unknown function: false [47]
  no job came in time; 127.0.0.1:PORT has a job for "other", which is not registered
  job w
worker: error and noise: true [0]
  
admin: "nonsense\n": GearmanException: 127.0.0.1:PORT answered: nonsense
admin: "OK\n": GearmanException: 127.0.0.1:PORT answered: OK
admin: "ERR what Some+text\n": GearmanException: 127.0.0.1:PORT answered: ERR what Some+text
admin: "a\tb\n.\n": GearmanException: 127.0.0.1:PORT answered: a	b
admin: ".\n": [[]]
admin: "x\t1\t2\t3\n.\n": [{"x":{"total":1,"running":2,"workers":3}}]
admin: "x\t1\t2\t3\nx\t1\t2\t3\nx\t1\t2\t3\n": GearmanException: timed out while waiting for 127.0.0.1:PORT
