--TEST--
Mogile: trackers that lie, by chance: every call ends as the manual says, no file is another key's, and when they are honest again all is right at once
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/lies.inc';
$mogile = mogile_own();
$proxies = [proxy_start($mogile->tracker[0]), proxy_start($mogile->tracker[0])];
// PIECES_SEED=1000 PIECES_SEEDS=100 for so many others
$from = (int) getenv('PIECES_SEED') ?: 1;
foreach (range($from, $from + ((int) getenv('PIECES_SEEDS') ?: 3) - 1) as $seed) {
	$lies = new Lies($proxies, $mogile->domain, $seed);
	try {
		$lies->run(30, 8);
	} catch (Wrong $e) {
		echo $e->getMessage(), "\n  ", implode("\n  ", array_slice($lies->log, -30)), "\n";
	}
}
echo "over\n";
?>
--EXPECT--
over
