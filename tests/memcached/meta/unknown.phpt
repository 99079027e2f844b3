--TEST--
a server that does not speak meta is told apart from one that is down, and gets no value that it would take for commands
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'module:posix');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';

/** A server that answers its version, and to all else as one that does not know the command, a line at a time. */
function old_server(string $version): TestServer
{
	$script = temp_dir() . '/old.php';
	file_put_contents($script, '<?php
		[, $address, $version, $log] = $argv;
		$listener = stream_socket_server("tcp://$address");
		while ($c = stream_socket_accept($listener, -1)) {
			while (($line = fgets($c)) !== false) {
				file_put_contents($log, $line, FILE_APPEND);
				fwrite($c, rtrim($line) === "version" ? "VERSION $version\r\n" : "ERROR\r\n");
			}
		}');
	return server_start(fn (string $host, int $port, string $dir) => [PHP_BINARY, '-n', $script, "$host:$port", $version, "$dir/said.txt"]);
}

foreach (['1.4.25', '1.6.17', '0.9', 'something else'] as $version) {
	$server = old_server($version);
	$m = client($server, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_RETRY_TIMEOUT => 1]);
	show($m, "$version set", $m->set('k', "value\r\nflush_all\r\n"));
	echo strtok($m->getLastErrorMessage(), ','), "\n";
	show($m, 'setMulti', $m->setMulti(['a' => "x\r\nflush_all\r\n", 'b' => 'y']));
	echo json_encode(file_get_contents("$server->dir/said.txt")), "\n";
	show($m, 'get', $m->get('k'));
	echo strtok($m->getLastErrorMessage(), ','), "\n";
	show($m, 'getMulti', $m->getMulti(['k', 'l', 'm']));
	show($m, 'delete', $m->delete('k'));
}

// One that is down, and one of both kinds beside a good one.
$down = client([], [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META]);
$down->addServer('127.0.0.1', free_port());
show($down, 'down: set', $down->set('k', 'v'));
show($down, 'down: get', $down->get('k'));
$good = memcached_start();
$m = client([$good, $server], [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META]);
$keys = array_map(fn ($i) => "k$i", range(1, 40));
show($m, 'setMulti', $m->setMulti(array_fill_keys($keys, 'v')));
$found = $m->getMulti($keys);
echo count($found) > 10 && count($found) < 30 ? 'those of the good one' : count($found), " [{$m->getResultCode()}]\n";

// Replies that are none of the protocol's: a clear result, the connection is closed, the next call is fine.
$proxy = proxy_start($good);
foreach (["ZZ\r\n", "VA 1\r\nx\r\n", "VA x Oaaaa\r\n", "HD Oaaaa\r\n", "VALUE k 0 1\r\nx\r\nEND\r\n", "VA 1 Oaaaa f99999999999\r\nx\r\n", "MN\r\n", "EN Ozzzz\r\n"] as $garbage) {
	$m = client([], [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_POLL_TIMEOUT => 500, Memcached::OPT_RETRY_TIMEOUT => 0]);
	$m->addServer($proxy->host, $proxy->port);
	$proxy->set(['answer' => $garbage]);
	show($m, json_encode($garbage), $m->get('k'));
	$proxy->set([]);
	show($m, 'next', $m->get('k1'));
}
?>
--EXPECT--
1.4.25 set: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server is too old for the meta protocol
setMulti: false [28 ACTION NOT SUPPORTED]
"version\r\n"
get: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server does not know the meta protocol
getMulti: false [28 ACTION NOT SUPPORTED]
delete: false [28 ACTION NOT SUPPORTED]
1.6.17 set: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server is too old for the meta protocol
setMulti: false [28 ACTION NOT SUPPORTED]
"version\r\n"
get: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server does not know the meta protocol
getMulti: false [28 ACTION NOT SUPPORTED]
delete: false [28 ACTION NOT SUPPORTED]
0.9 set: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server is too old for the meta protocol
setMulti: false [28 ACTION NOT SUPPORTED]
"version\r\n"
get: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server does not know the meta protocol
getMulti: false [28 ACTION NOT SUPPORTED]
delete: false [28 ACTION NOT SUPPORTED]
something else set: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server is too old for the meta protocol
setMulti: false [28 ACTION NOT SUPPORTED]
"version\r\n"
get: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: the server does not know the meta protocol
getMulti: false [28 ACTION NOT SUPPORTED]
delete: false [28 ACTION NOT SUPPORTED]
down: set: false [3 CONNECTION FAILURE]
down: get: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
setMulti: false [28 ACTION NOT SUPPORTED]
those of the good one [19]
"ZZ\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"VA 1\r\nx\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"VA x Oaaaa\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"HD Oaaaa\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"VALUE k 0 1\r\nx\r\nEND\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"VA 1 Oaaaa f99999999999\r\nx\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"MN\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
"EN Ozzzz\r\n": false [8 PROTOCOL ERROR]
next: false [16 NOT FOUND]
