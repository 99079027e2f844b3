--TEST--
copies lie where libmemcached puts them (over binary, where alone it has them), also ours over text
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = array_map(fn () => memcached_start(), range(1, 4));
$ports = array_map(fn ($s) => (string) $s->port, $servers);
$names = [];
for ($i = 0; $i < 40; $i++) {
	array_push($names, "key$i", "grouped$i", "added$i");
}
/** The keys of each server. */
function kept(): array
{
	global $servers, $names;
	return array_map(function ($s) use ($names) {
		preg_match_all('/^VALUE (\S+)/m', $s->raw('get ' . implode(' ', $names) . "\r\n"), $m);
		return $m[1];
	}, $servers);
}
foreach (['modula', 'consistent', 'ketama'] as $way) {
	foreach ([1, 2, 3] as $replicas) {
		$all = [];
		foreach ([['peer', 'binary'], ['ours', 'binary'], ['ours', 'text']] as [$which, $protocol]) {
			foreach ($servers as $s) {
				$s->raw("flush_all\r\n");
			}
			php_run($which, 'memcached', __DIR__ . '/copies-store.inc', [$protocol, $replicas, $way, ...$ports]);
			$all["$which, $protocol"] = kept();
			$reader = $which === 'ours' ? 'peer' : 'ours';
			$found = php_run($reader, 'memcached', __DIR__ . '/copies-read.inc', ['binary', $replicas, $way, ...$ports]);
			if ($found !== '60') {
				echo "$way, $replicas copies of $which over $protocol: $reader finds $found\n";
			}
		}
		$peers = $all['peer, binary'];
		echo "$way, $replicas: ", array_sum(array_map(count(...), $peers)), ' items';
		foreach ($all as $who => $kept) {
			echo $kept === $peers ? '' : ", $who DIFFERS: " . json_encode(array_map(fn ($a, $b) => [array_values(array_diff($a, $b)), array_values(array_diff($b, $a))], $kept, $peers));
		}
		echo "\n";
	}
}
?>
--EXPECT--
modula, 1: 130 items
modula, 2: 190 items
modula, 3: 250 items
consistent, 1: 130 items
consistent, 2: 190 items
consistent, 3: 250 items
ketama, 1: 130 items
ketama, 2: 190 items
ketama, 3: 250 items
