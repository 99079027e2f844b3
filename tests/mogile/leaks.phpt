--TEST--
Mogile: no memory is lost: a walk through the classes under valgrind
--SKIPIF--
<?php
require __DIR__ . '/../support/mogile.inc';
require __DIR__ . '/../support/skipif.inc';
mogile_skip(own: true);
need('program:valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../support/mogile.inc';
require __DIR__ . '/../support/valgrind.inc';
valgrind_run('mogile', __DIR__ . '/leaks.inc', mogile_own()->trackers());
?>
--EXPECT--
walked
valgrind has run
