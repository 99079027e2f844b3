--TEST--
servers that lie, by chance: every call ends as the manual says, no value is another key's, and when they are honest again all is right at once
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/lies.inc';
$start = fn () => memcached_program('1.6.40') ? memcached_start_version('1.6.40') : memcached_start();
$proxies = [proxy_start($start()), proxy_start($start())];
// PIECES_SEED=1000 PIECES_SEEDS=100 for so many others
$from = (int) getenv('PIECES_SEED') ?: 1;
foreach (range($from, $from + ((int) getenv('PIECES_SEEDS') ?: 3) - 1) as $seed) {
	foreach (['text', 'meta', 'binary'] as $protocol) {
		$lies = new Lies($proxies, $protocol, $seed);
		try {
			$lies->run(40, 8);
		} catch (Wrong $e) {
			echo $e->getMessage(), "\n  ", implode("\n  ", array_slice($lies->log, -30)), "\n";
		}
	}
}
echo "over\n";
?>
--EXPECT--
over
