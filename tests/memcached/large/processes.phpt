--TEST--
OPT_LARGE_VALUES: writers, deleters and readers of one key at once never see a mixture; 100 MB in flat memory
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--INI--
memory_limit=400M
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = [memcached_start(['-m', '256']), memcached_start(['-m', '256'])];
$ports = implode(',', array_map(fn ($server) => $server->port, $servers));
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	$workers = [];
	for ($i = 0; $i < 8; $i++) {
		$workers[] = php_start('ours', 'memcached', '<?php
		[, $ports, $protocol, $letter] = $argv;
		$m = new Memcached;
		$m->setOptions([Memcached::OPT_PROTOCOL => (int) $protocol, Memcached::OPT_LARGE_VALUES => 20000, Memcached::OPT_COMPRESSION => false]);
		foreach (explode(",", $ports) as $port) {
			$m->addServer("127.0.0.1", (int) $port);
		}
		$found = 0;
		for ($i = 0; $i < 40; $i++) {
			match (random_int(0, 4)) {
				0 => $m->set("k", str_repeat($letter, random_int(20001, 200000))),
				1 => $m->delete("k"),
				default => null,
			};
			$value = $m->get("k");
			if ($value !== false && strspn($value, $value[0]) !== strlen($value)) {
				exit("MIXED");
			}
			$found += $value !== false;
		}
		echo $found > 0 ? "whole" : "NEVER FOUND";', [$ports, constant("Memcached::PROTOCOL_$protocol"), chr(97 + $i)]);
	}
	echo "$protocol: ", json_encode(array_count_values(array_map(fn ($worker) => $worker->wait() . $worker->errors(), $workers))), "\n";
}

$m = client($servers, [Memcached::OPT_LARGE_VALUES => 1000000, Memcached::OPT_COMPRESSION => false, Memcached::OPT_POLL_TIMEOUT => 60000]);
$value = str_repeat(random_bytes(1000), 100000);
/** Bytes of memory that this process has had at most since it was last cleared. */
function peak(bool $clear = false): int
{
	if ($clear) {
		file_put_contents('/proc/self/clear_refs', '5');
	}
	preg_match('/^VmHWM:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $found);
	return $found[1] * 1024;
}
$m->set('warm', str_repeat('w', 3000000));
$m->get('warm');
$before = peak(true);
show($m, '100 MB', $m->set('k', $value));
$grown = peak() - $before;
echo $grown < 4e6 ? 'flat' : "$grown BYTES MORE", "\n";
$before = peak(true);
$got = $m->get('k');
$grown = peak() - $before - strlen($value);
echo $grown < 4e6 ? 'flat' : "$grown BYTES MORE", "\n";
var_dump($got === $value);
?>
--EXPECT--
TEXT: {"whole":8}
META: {"whole":8}
BINARY: {"whole":8}
100 MB: true [0 SUCCESS]
flat
flat
bool(true)
