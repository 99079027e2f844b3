--TEST--
10,000 keys land where libmemcached puts them, for every hash, distribution and kind of pool
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/php.inc';
$list = __DIR__ . '/placement-list.inc';
$ours = explode("\n", php_run('ours', 'memcached', $list));
$peers = explode("\n", php_run('peer', 'memcached', $list));
echo count($peers) > 300 ? 'hundreds of configurations' : implode("\n", $peers), "\n";
$differ = 0;
foreach ($peers as $i => $line) {
	if (($ours[$i] ?? '') !== $line) {
		echo $ours[$i] ?? 'nothing', ", not $line\n";
		if (++$differ === 1) {
			$name = substr($line, 0, strrpos($line, ': '));
			$a = explode("\n", php_run('ours', 'memcached', $list, [$name]));
			$b = explode("\n", php_run('peer', 'memcached', $list, [$name]));
			foreach (array_slice(array_diff_assoc($a, $b), 0, 10, true) as $j => $other) {
				echo "  $other, not $b[$j]\n";
			}
		}
	}
}
?>
--EXPECT--
hundreds of configurations
