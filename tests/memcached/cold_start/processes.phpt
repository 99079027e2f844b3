--TEST--
OPT_COLD_START_SECONDS: a server is killed and started anew; many processes miss what it had, the source is called no faster than is set, and all get their values
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
const KEYS = 20, READERS = 6;

/** What the readers say, the calls of their callbacks, and how many may be made in that time. @return array{string, int, int} */
function read_all(TestMemcached $server, string $protocol, int $seconds, int $rate, int $ttl): array
{
	$dir = temp_dir();
	$readers = $said = [];
	for ($i = 0; $i < READERS; $i++) {
		$readers[] = php_start('ours', 'memcached', __DIR__ . '/reader.inc', [$server->port, constant("Memcached::PROTOCOL_$protocol"), $dir, $seconds, $rate, $ttl, KEYS]);
	}
	wait_for(fn () => count(glob("$dir/ready*")) === READERS, 'all readers', 60);
	$server->restart();
	touch("$dir/go");
	foreach ($readers as $reader) {
		$said[$reader->wait() . $reader->errors()] = true;
	}
	$calls = array_map(floatval(...), file("$dir/calls"));
	// A second of the server's may have begun before and another may not be over; what each process knows of them is true to a second.
	return [implode(', ', array_keys($said)), count($calls), $rate * (int) (ceil(max($calls) - min($calls)) + 2)];
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	[$said, $calls, $most] = read_all($server, $protocol, 600, 5, 0);
	echo "$protocol: $said, ", $calls <= $most ? 'within the limit' : "$calls calls of $most", ', ', $calls >= KEYS ? 'each made' : $calls, "\n";
	// Elected as well: each is made once.
	[$said, $calls, $most] = read_all($server, $protocol, 600, 5, 60);
	echo "  elected: $said, ", $calls <= $most ? 'within the limit' : "$calls calls of $most", ", $calls calls\n";
	// Without the limit it would not be kept.
	[$said, $calls, $most] = read_all($server, $protocol, 0, 5, 0);
	echo "  without: $said, ", $calls > $most ? 'beyond the limit' : "$calls calls of $most", "\n";
}
?>
--EXPECT--
TEXT: all, within the limit, each made
  elected: all, within the limit, 20 calls
  without: all, beyond the limit
META: all, within the limit, each made
  elected: all, within the limit, 20 calls
  without: all, beyond the limit
BINARY: all, within the limit, each made
  elected: all, within the limit, 20 calls
  without: all, beyond the limit
