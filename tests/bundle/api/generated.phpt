--TEST--
each class, method, function and constant has a whole doc comment, and what bin/api makes of them is up to date
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'gearman', 'mogile', 'file:' . dirname(__DIR__, 3) . '/bin/docs/main.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
[$code, $output] = run_writer('check');
echo $output, $code === 0 ? "up to date\n" : "call bin/api\n";
?>
--EXPECT--
up to date
