--TEST--
OPT_STAMPEDE_TTL: fifty processes miss one key, and one of them makes it; if that one is killed, another does
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();

/** @return list<TestPhp> that many readers, all at the key now */
function readers(int $count, TestMemcached $server, string $protocol, string $dir, int $ttl, int $ms): array
{
	$readers = [];
	for ($i = 0; $i < $count; $i++) {
		$readers[] = php_start('ours', 'memcached', __DIR__ . '/reader.inc', [$server->port, constant("Memcached::PROTOCOL_$protocol"), $dir, $ttl, $ms]);
	}
	wait_for(fn () => count(glob("$dir/ready*")) === $count, 'all readers', 120);
	touch("$dir/go");
	return $readers;
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	$server->raw("flush_all\r\n");
	$dir = temp_dir();
	$said = [];
	foreach (readers(50, $server, $protocol, $dir, 60, 300) as $reader) {
		$line = $reader->wait() . $reader->errors();
		$said[$line] = ($said[$line] ?? 0) + 1;
	}
	echo "$protocol: ", json_encode($said), ', callbacks: ', count(file("$dir/calls")), "\n";

	// The one who won is killed while it makes the value.
	$server->raw("flush_all\r\n");
	$dir = temp_dir();
	$readers = readers(5, $server, $protocol, $dir, 3, 1000);
	wait_for(fn () => is_file("$dir/calls") && file_get_contents("$dir/calls") !== '', 'a winner');
	$winner = (int) file_get_contents("$dir/calls");
	$begin = microtime(true);
	$said = [];
	foreach ($readers as $i => $reader) {
		if ($reader->pid() === $winner) {
			$reader->kill();
			unset($readers[$i]);
		}
	}
	foreach ($readers as $reader) {
		$line = $reader->wait() . $reader->errors();
		$said[$line] = ($said[$line] ?? 0) + 1;
	}
	echo "  killed: ", json_encode($said), ', callbacks: ', count(file("$dir/calls")), microtime(true) - $begin < 15 ? '' : ' LATE', "\n";
}
?>
--EXPECT--
TEXT: {"\"made\" SUCCESS":50}, callbacks: 1
  killed: {"\"made\" SUCCESS":4}, callbacks: 2
META: {"\"made\" SUCCESS":50}, callbacks: 1
  killed: {"\"made\" SUCCESS":4}, callbacks: 2
BINARY: {"\"made\" SUCCESS":50}, callbacks: 1
  killed: {"\"made\" SUCCESS":4}, callbacks: 2
