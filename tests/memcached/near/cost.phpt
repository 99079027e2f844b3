--TEST--
OPT_NEAR_CACHE: an unchanged value of 200 kB costs a header and two system calls; memory stays within the bytes given
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'memcached:1.6.40', 'program:strace', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../../bench/measure.inc';
$server = memcached_start_version('1.6.40', ['-m', '256', '-t', '1']);
client($server, [Memcached::OPT_COMPRESSION => false])->setMulti(array_fill(0, 200, str_repeat('v', 200000)));
$command = [PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), __DIR__ . '/cost.inc'];
$at = [$server->host, (string) $server->port];

/** Bytes that the server sends for one get: the difference of two runs. */
function bytes_a_get(string $work, int $gets): float
{
	global $server, $command, $at;
	$written = [];
	foreach ([1, 11] as $times) {
		$before = (int) $server->stat('bytes_written');
		if (output_of([...$command, ...$at, $work, (string) $times])[0] !== 'right') {
			echo "$work: not the values\n";
		}
		$written[] = (int) $server->stat('bytes_written') - $before;
	}
	return ($written[1] - $written[0]) / 10 / $gets;
}

foreach (['plain', 'near', 'many'] as $work) {
	$bytes = bytes_a_get($work, 4);
	// each time is 4 gets, or one of 4 keys
	$calls = system_calls($command, $at, $work, 20) / ($work === 'many' ? 1 : 4);
	// a server gives its own statistics in lines of varying length
	echo "$work: ", $bytes < 100 ? 'less than 100 bytes' : round($bytes, -3) . ' bytes', ' a value, ', $calls > 2.1 ? 'more than 2' : round($calls), " system calls a call\n";
}
[$right, $heap, $full, $left] = json_decode(output_of([...$command, ...$at, 'memory', '0'])[0]);
var_dump($right, $heap < 100000, $full > (15 << 20) && $full < (22 << 20), $left < (4 << 20));
?>
--EXPECT--
plain: 200000 bytes a value, more than 2 system calls a call
near: less than 100 bytes a value, 2 system calls a call
many: less than 100 bytes a value, 2 system calls a call
bool(true)
bool(true)
bool(true)
bool(true)
