--TEST--
the tutorial, storage: each example prints what the page says, with and without a server
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php', 'memcached', 'mogile', 'gearman', 'program:memcached', 'program:gearmand', 'pcntl', 'module:gd');
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/pages.inc';
check_tutorial('tutorial-storage', require __DIR__ . '/../../../examples/servers/pieces.inc');
?>
--EXPECT--
8 runs
