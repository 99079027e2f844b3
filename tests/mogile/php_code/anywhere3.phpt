--TEST--
Mogile: wherever a script's own code runs, it may free, close, use again, throw or end anything (3 of 3)
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
function_exists('pcntl_fork') or die('skip no pcntl');
?>
--FILE--
<?php
require __DIR__ . '/anywhere_run.inc';
run_places(2, 3);
?>
--EXPECT--
17 places, 12 actions, 0 wrong
