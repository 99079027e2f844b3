--TEST--
OPT_USE_UDP: reads and writes by datagrams, in any order, twice, foreign, lost
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';

/** @param object|list<object> $servers */
function udp_client(object|array $servers, bool $binary, array $options = []): Memcached
{
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_USE_UDP => true, Memcached::OPT_BINARY_PROTOCOL => $binary, Memcached::OPT_COMPRESSION => false] + $options);
	foreach (is_array($servers) ? $servers : [$servers] as $server) {
		$m->addServer($server->host, $server->port);
	}
	return $m;
}

/** Numbers of datagrams of sets and gets, of many and of large values; what is wrong is said. */
function walk(Memcached $m, string $name): void
{
	$wrong = [];
	$same = function (string $call, mixed $a, mixed $b) use (&$wrong, $m): void {
		if ($a !== $b) {
			$wrong[] = "$call gives " . one_line($a) . " [{$m->getResultCode()} {$m->getLastErrorMessage()}]";
		}
	};
	$same('set', $m->set('a', 'first'), true);
	$same('get', $m->get('a'), 'first');
	$same('miss', $m->get('none'), false);
	$same('code', $m->getResultCode(), Memcached::RES_NOTFOUND);
	$same('empty', $m->set('empty', '') && $m->get('empty') === '', true);
	foreach ([1000, 1390, 1400, 5000, 30000, 60000] as $size) {
		$value = substr(str_repeat('0123456789abcdef', 5000), $size % 7, $size);
		$same("set of $size", $m->set("size$size", $value), true);
		$same("get of $size", $m->get("size$size") === $value, true);
	}
	$items = [];
	for ($i = 0; $i < 300; $i++) {
		$items["key$i"] = "value $i " . str_repeat('x', $i % 50 * 40);
	}
	$same('setMulti', $m->setMulti($items), true);
	$got = $m->getMulti(array_keys($items), Memcached::GET_PRESERVE_ORDER);
	$same('getMulti', $got === $items, true);
	$got = $m->getMulti([...array_keys($items), 'none', 'nowhere', 'a']);
	ksort($got);
	$expected = $items + ['a' => 'first'];
	ksort($expected);
	$same('getMulti with misses', $got === $expected, true);
	$m->getDelayed(array_keys($items));
	$same('between', $m->get('a'), 'first');
	$same('fetchAll', count($m->fetchAll()), 300);
	$token = $m->get('a', null, Memcached::GET_EXTENDED)['cas'];
	$same('cas', $m->cas($token, 'a', 'second'), true);
	$same('add', $m->add('a', 'x'), false);
	$same('add code', $m->getResultCode(), $m->getOption(Memcached::OPT_BINARY_PROTOCOL) ? Memcached::RES_DATA_EXISTS : Memcached::RES_NOTSTORED);
	$same('append', $m->append('a', ' and third') && $m->get('a') === 'second and third', true);
	$same('increment', $m->set('n', 5) && $m->increment('n', 2) === 7, true);
	$same('touch', $m->touch('n', 100), true);
	$same('delete', $m->delete('n'), true);
	$same('deleteMulti', array_filter($m->deleteMulti(array_keys($items)), fn ($one) => $one !== true), []);
	$same('version', count($m->getVersion()), count($m->getServerList()));
	$m->setOption(Memcached::OPT_NOREPLY, true);
	$same('no reply', $m->setMulti(['q1' => 1, 'q2' => 2]), true);
	$m->setOption(Memcached::OPT_NOREPLY, false);
	$same('after', $m->set('a', 'last') && $m->get('a') === 'last', true);
	$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
	$m->set('buffered', 1);
	$same('buffered', $m->get('buffered'), 1);
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	echo "$name: ", $wrong ? implode("\n  ", $wrong) : 'all as over TCP', "\n";
}

foreach ([false, true] as $binary) {
	$protocol = $binary ? 'binary' : 'text';
	$server = memcached_start_udp();
	$m = udp_client($server, $binary);
	echo $m->getServerList()[0]['type'], ' ', $m->getOption(Memcached::OPT_USE_UDP), "\n";
	$before = (int) $server->stat('total_connections');
	walk($m, $protocol);
	echo (int) $server->stat('total_connections') - $before, " connections, one of which looks\n";
	walk(udp_client([$server, memcached_start_udp(), memcached_start_udp()], $binary), "$protocol, three servers");

	$proxy = udp_proxy_start($server);
	foreach ([['shuffle' => true], ['foreign' => true], ['other_total' => true], ['shuffle' => true, 'foreign' => true, 'other_total' => true]] as $faults) {
		$proxy->set($faults);
		walk(udp_client($proxy, $binary), "$protocol, " . implode(' ', array_keys($faults)));
	}
	// twice: what counts or adds is done twice by the server, so only what may be
	$proxy->set(['duplicate' => true, 'shuffle' => true]);
	$m = udp_client($proxy, $binary);
	$items = array_combine(array_map(fn ($i) => "k$i", range(1, 100)), array_map(fn ($i) => str_repeat("$i,", $i * 6), range(1, 100)));
	// four times as many datagrams as there should be: no more than the proxy's sockets buffer
	$few = array_slice($items, 60, 25);
	echo $m->setMulti($few) && $m->getMulti(array_keys($few), Memcached::GET_PRESERVE_ORDER) === $few && $m->get('k70') === $few['k70'] ? "twice: as once\n" : "twice: WRONG\n";
	$proxy->set([]);
	$m->setMulti($items);

	// lost
	$options = [Memcached::OPT_POLL_TIMEOUT => 150];
	$m = udp_client($proxy, $binary, $options);
	foreach (['drop_reply', 'drop_request'] as $what) {
		$proxy->set([$what => 1]);
		$start = microtime(true);
		show($m, "$what: get", $m->get('k1'));
		show($m, 'set', $m->set('k1', 'new'));
		show($m, 'getMulti', $m->getMulti(['k1', 'k2', 'k3']));
		$ms = (microtime(true) - $start) * 1000;
		echo $ms > 440 && $ms < 900 ? "three time-outs\n" : "$ms ms\n";
		echo preg_replace('/:\d+/', ':PORT', $m->getLastErrorMessage()), "\n";
		$proxy->set([]);
		show($m, 'again', $m->set('k1', 'new') && $m->get('k1') === 'new');
	}
	// one of many
	$proxy->set(['drop_reply' => 50]);
	$m = udp_client($proxy, $binary, $options);
	$found = $m->getMulti(array_keys($items));
	$right = array_filter($found, fn ($value, $key) => $value === $items[$key] || $key === 'k1', ARRAY_FILTER_USE_BOTH);
	echo count($found) < 100 && count($found) > 0 && $right === $found ? 'what came' : count($found), " [{$m->getResultCode()} {$m->getResultMessage()}]\n";
	$proxy->stop();

	// too big for a datagram, nobody there, what the frames do not carry
	$m = udp_client($server, $binary);
	show($m, 'too big', $m->set('big', str_repeat('x', 70000)));
	show($m, 'setMulti', $m->setMulti(['a' => 1, 'big' => str_repeat('x', 70000), 'b' => 2]));
	show($m, 'getMulti', $m->getMulti(['a', 'b']));
	show($m, 'getAllKeys', $m->getAllKeys());
	$nobody = udp_client((object) ['host' => '127.0.0.1', 'port' => free_port()], $binary, [Memcached::OPT_POLL_TIMEOUT => 500]);
	show($nobody, 'nobody', $nobody->get('a'));
	show($nobody, 'nobody', $nobody->set('a', 1));

	// to and fro on a live client
	show($m, 'TCP', $m->setOption(Memcached::OPT_USE_UDP, false) && $m->set('big', str_repeat('x', 70000)) && strlen($m->get('big')) === 70000);
	echo $m->getServerList()[0]['type'], "\n";
	show($m, 'UDP', $m->setOption(Memcached::OPT_USE_UDP, true) && $m->get('a') === 1);
	// a reply of 50 datagrams
	show($m, 'big', strlen($m->get('big')));
	// beside a unix socket, which goes on as ever
	$unix = memcached_start_unix();
	$m->addServer($unix->socket, 0);
	echo implode(' ', array_column($m->getServerList(), 'type')), "\n";
	show($m, 'both', $m->setMulti($items) && count($m->getMulti(array_keys($items))) === 100);
	// the server dies and comes back
	$m = udp_client($server, $binary, [Memcached::OPT_POLL_TIMEOUT => 500, Memcached::OPT_RETRY_TIMEOUT => 0]);
	$m->set('a', 1);
	$server->restart();
	show($m, 'restarted', $m->set('a', 2));
	$server->kill();
	show($m, 'dead', $m->set('a', 3));
}
?>
--EXPECT--
UDP 1
text: all as over TCP
1 connections, one of which looks
text, three servers: all as over TCP
text, shuffle: all as over TCP
text, foreign: all as over TCP
text, other_total: all as over TCP
text, shuffle foreign other_total: all as over TCP
twice: as once
drop_reply: get: false [31 A TIMEOUT OCCURRED]
set: false [31 A TIMEOUT OCCURRED]
getMulti: false [31 A TIMEOUT OCCURRED]
three time-outs
A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT, host: 127.0.0.1:PORT
again: true [0 SUCCESS]
drop_request: get: false [31 A TIMEOUT OCCURRED]
set: false [31 A TIMEOUT OCCURRED]
getMulti: false [31 A TIMEOUT OCCURRED]
three time-outs
A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT, host: 127.0.0.1:PORT
again: true [0 SUCCESS]
what came [19 SOME ERRORS WERE REPORTED]
too big: false [37 ITEM TOO BIG]
setMulti: false [37 ITEM TOO BIG]
getMulti: {"a":1,"b":2} [0 SUCCESS]
getAllKeys: false [28 ACTION NOT SUPPORTED]
nobody: false [3 CONNECTION FAILURE]
nobody: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
TCP: true [0 SUCCESS]
TCP
UDP: true [0 SUCCESS]
big: 70000 [0 SUCCESS]
UDP SOCKET
both: true [0 SUCCESS]
restarted: true [0 SUCCESS]
dead: false [3 CONNECTION FAILURE]
UDP 1
binary: all as over TCP
1 connections, one of which looks
binary, three servers: all as over TCP
binary, shuffle: all as over TCP
binary, foreign: all as over TCP
binary, other_total: all as over TCP
binary, shuffle foreign other_total: all as over TCP
twice: as once
drop_reply: get: false [31 A TIMEOUT OCCURRED]
set: false [31 A TIMEOUT OCCURRED]
getMulti: false [31 A TIMEOUT OCCURRED]
three time-outs
A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT, host: 127.0.0.1:PORT
again: true [0 SUCCESS]
drop_request: get: false [31 A TIMEOUT OCCURRED]
set: false [31 A TIMEOUT OCCURRED]
getMulti: false [31 A TIMEOUT OCCURRED]
three time-outs
A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT, host: 127.0.0.1:PORT
again: true [0 SUCCESS]
what came [19 SOME ERRORS WERE REPORTED]
too big: false [37 ITEM TOO BIG]
setMulti: false [37 ITEM TOO BIG]
getMulti: {"a":1,"b":2} [0 SUCCESS]
getAllKeys: false [28 ACTION NOT SUPPORTED]
nobody: false [3 CONNECTION FAILURE]
nobody: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
TCP: true [0 SUCCESS]
TCP
UDP: true [0 SUCCESS]
big: 70000 [0 SUCCESS]
UDP SOCKET
both: true [0 SUCCESS]
restarted: true [0 SUCCESS]
dead: false [3 CONNECTION FAILURE]
