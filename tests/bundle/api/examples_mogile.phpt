--TEST--
the manual's examples of mogile print what they say
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('mogile', 'program:nginx', 'file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php');
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
require __DIR__ . '/../../support/mogile.inc';
run_examples('mogile', null, function () use (&$mogile): array {
	unset($mogile);
	$mogile = mogile_own();
	return [7001 => $mogile->tracker[0]->port];
});
?>
--EXPECT--
the others ran
