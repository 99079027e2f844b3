--TEST--
sessions: a page costs two round trips, one to lock and read and one to write and unlock; the peer's costs four
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:strace');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
file_put_contents("$server->dir/page.php", '<?php
	session_id("s");
	for ($i = 0; $i < (int) $argv[1]; $i++) {
		session_start();
		$_SESSION["n"] = ($_SESSION["n"] ?? 0) + 1;
		session_write_close();
	}');

/** Sends to the server, a page: the difference of 10 pages and 0, without the peer's farewell. */
function round_trips(string $which, array $ini): float
{
	global $server;
	$counts = [];
	foreach ([0, 10] as $pages) {
		$command = ['strace', '-f', '-s', '100', '-e', 'trace=sendto,sendmsg,write', PHP_BINARY, '-n', ...php_extension_args($which, 'memcached')];
		foreach (['session.save_handler' => 'memcached', 'session.save_path' => $server->address(), 'session.use_cookies' => 0, 'session.cache_limiter' => '', ...$ini] as $name => $value) {
			array_push($command, '-d', "$name=$value");
		}
		$process = spawn_process([...$command, "$server->dir/page.php", (string) $pages], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], pipes: $pipes);
		$trace = stream_get_contents($pipes[2]);
		proc_close($process);
		$counts[] = count(preg_grep('/^(\[pid +\d+\] )?(sendto|sendmsg)\((?!.*("quit|"\\\\200\\\\7))/', explode("\n", $trace)));
	}
	return ($counts[1] - $counts[0]) / 10;
}

foreach (['text', 'binary', 'meta'] as $protocol) {
	foreach ([0, 1] as $persistent) {
		$ini = ['memcached.sess_binary_protocol' => (int) ($protocol !== 'text'), 'memcached.sess_persistent' => $persistent];
		$ours = round_trips('ours', $ini + ['memcached.sess_protocol' => $protocol]);
		$peers = have_peer('memcached') ? round_trips('peer', $ini) : 4.0;
		echo $protocol, $persistent ? ', persistent' : '', ": $ours, ", $ours < $peers ? 'fewer than the peer' : "THE PEER $peers", "\n";
	}
}
foreach (['session.use_strict_mode=1', 'memcached.sess_locking=0'] as $setting) {
	[$name, $value] = explode('=', $setting);
	echo "$setting: ", round_trips('ours', [$name => $value]), "\n";
}
?>
--EXPECT--
text: 2, fewer than the peer
text, persistent: 2, fewer than the peer
binary: 2, fewer than the peer
binary, persistent: 2, fewer than the peer
meta: 3, fewer than the peer
meta, persistent: 2.1, fewer than the peer
session.use_strict_mode=1: 3
memcached.sess_locking=0: 2
