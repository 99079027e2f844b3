--TEST--
sessions of the peer's are ours and the other way: keys, bytes, servers, locks
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$page = __DIR__ . '/sessions-page.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
$unix = memcached_start_unix();
[$a, $b, $c] = array_map(fn ($s) => $s->address(), $servers);
$ports = fn (string $text): string => str_replace([...array_map(fn ($s) => ":$s->port", $servers), dirname($unix->socket)], [':1', ':2', ':3', 'DIR'], $text);

function settings(string $path, array $ini): array
{
	$all = ['session.save_handler' => 'memcached', 'session.save_path' => $path];
	foreach ($ini as $name => $value) {
		$all[str_contains($name, '.') ? $name : "memcached.sess_$name"] = $value;
	}
	return $all;
}

/** Every item of every server, with the time it has left. */
function everything(): string
{
	global $servers, $unix;
	$text = '';
	foreach ([...$servers, $unix] as $i => $s) {
		preg_match_all('/^key=(\S+) exp=(-?\d+)/m', socket_exchange($s->address(), "lru_crawler metadump hash\r\n", "END\r\n"), $m, PREG_SET_ORDER);
		$lines = [];
		foreach ($m as [, $key, $expires]) {
			if ($item = $s->item($key)) {
				$left = $expires > 0 ? round(($expires - time()) / 60) : $expires;
				$lines[] = "$i $key $left " . md5($item['flags'] . $item['data']) . "\n";
			}
		}
		sort($lines);
		$text .= implode('', $lines);
	}
	return $text;
}

$ways = [
	'default' => [$a, []],
	'text' => [$a, ['binary_protocol' => 0]],
	'three' => ["$a,$b,$c", []],
	'weights' => ["$a:3,$b:1,$c:10", ['consistent_hash_type' => 'ketama_weighted']],
	'modula' => ["$a, $b, $c", ['consistent_hash' => 0, 'binary_protocol' => 0]],
	'with spaces' => ["$a 3, $b 2", []],
	'socket' => [$unix->socket, []],
	'socket among others' => ["$a,$unix->socket:0:2,$b", []],
	'socket without a port' => ["$a,$unix->socket,$b", []],
	'socket with a port' => ["$a,$unix->socket:77,$b", []],
	'prefix' => ["$a,$b", ['prefix' => 'app.']],
	'no prefix' => ["$a,$b", ['prefix' => '']],
	'copies' => ["$a,$b,$c", ['number_of_replicas' => 1]],
	'long life' => [$a, ['session.gc_maxlifetime' => 40 * 86400]],
	'igbinary' => [$a, ['session.serialize_handler' => 'igbinary']],
	'no lock' => ["$a,$b", ['locking' => 0]],
];
foreach ($ways as $name => [$path, $ini]) {
	$settings = settings($path, $ini);
	$stored = [];
	foreach (['ours', 'peer'] as $writer) {
		foreach ([...$servers, $unix] as $s) {
			$s->raw("flush_all\r\n");
		}
		$reader = $writer === 'ours' ? 'peer' : 'ours';
		$read = '';
		for ($i = 0; $i < 4; $i++) {
			php_run($writer, 'memcached', $page, ["id$i", 'add'], $settings);
			php_run($writer, 'memcached', $page, ["id$i", 'add'], $settings);
			$read .= php_run($reader, 'memcached', $page, ["id$i", 'show'], $settings);
		}
		$stored[$writer] = everything();
		echo $name, ', written by ', $writer, ': ', substr_count($read, "'n' => 2"), ' read', substr_count($read, "'n' => 2") === 4 ? '' : $ports($read), "\n";
	}
	echo $stored['ours'] === $stored['peer'] ? "  the same items\n" : $ports("ours:\n$stored[ours]peer:\n$stored[peer]");
}

// A page of one holds off a page of the other, where the lock lies on the same server.
foreach ([[$a, ['binary_protocol' => 0]], ["$a,$b,$c", []], ["$a,$b,$c", ['binary_protocol' => 0]]] as [$path, $ini]) {
	$settings = settings($path, [...$ini, 'lock_wait_min' => 10, 'lock_wait_max' => 10, 'lock_retries' => 2]);
	foreach (['ours' => 'peer', 'peer' => 'ours'] as $holder => $other) {
		$holds = php_start($holder, 'memcached', $page, ['held', 'add', 'hold'], $settings);
		wait_for(fn () => $holds->errors() !== '', 'the page to hold the session');
		echo "$holder holds: ", str_contains(php_run($other, 'memcached', $page, ['held', 'show'], $settings), 'not opened') ? 'not opened' : 'OPENED';
		$holds->send("\n");
		$holds->wait();
		echo ', then ', str_contains(php_run($other, 'memcached', $page, ['held', 'show'], $settings), "'n' =>") ? 'opened' : 'NOT OPENED', "\n";
	}
}
?>
--EXPECT--
default, written by ours: 4 read
default, written by peer: 4 read
  the same items
text, written by ours: 4 read
text, written by peer: 4 read
  the same items
three, written by ours: 4 read
three, written by peer: 4 read
  the same items
weights, written by ours: 4 read
weights, written by peer: 4 read
  the same items
modula, written by ours: 4 read
modula, written by peer: 4 read
  the same items
with spaces, written by ours: 4 read
with spaces, written by peer: 4 read
  the same items
socket, written by ours: 4 read
socket, written by peer: 4 read
  the same items
socket among others, written by ours: 4 read
socket among others, written by peer: 4 read
  the same items
socket without a port, written by ours: 4 read
socket without a port, written by peer: 4 read
  the same items
socket with a port, written by ours: 4 read
socket with a port, written by peer: 4 read
  the same items
prefix, written by ours: 4 read
prefix, written by peer: 4 read
  the same items
no prefix, written by ours: 4 read
no prefix, written by peer: 4 read
  the same items
copies, written by ours: 4 read
copies, written by peer: 4 read
  the same items
long life, written by ours: 4 read
long life, written by peer: 4 read
  the same items
igbinary, written by ours: 4 read
igbinary, written by peer: 4 read
  the same items
no lock, written by ours: 4 read
no lock, written by peer: 4 read
  the same items
ours holds: not opened, then opened
peer holds: not opened, then opened
ours holds: not opened, then opened
peer holds: not opened, then opened
ours holds: not opened, then opened
peer holds: not opened, then opened
