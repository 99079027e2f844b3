--TEST--
the wall clock jumps by a day, on or back, while a value is made and a lock is held
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:gcc');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$dir = temp_dir();
exec("gcc -shared -fPIC -O1 -o $dir/shift_clock.so " . escapeshellarg(dirname(__DIR__, 2) . '/support/shift_clock.c') . ' -ldl 2>&1', $said, $code);
echo $code === 0 ? '' : implode("\n", $said);
putenv("SHIFT_CLOCK=$dir/shift");
putenv('LD_PRELOAD=' . trim("$dir/shift_clock.so " . getenv('LD_PRELOAD')));
foreach ([86400, -86400] as $jump) {
	file_put_contents("$dir/shift", '0');
	$server = memcached_start();
	echo "$jump\n", php_run('ours', 'memcached', __DIR__ . '/clock.inc', [$server->host, $server->port, $jump]);
}
?>
--EXPECT--
86400
lock: true
read through: "made"
jumped: true
again: "made"
several: {"key":"made","two":"computed"}
made: 1
the lock is held: true
another gets it: false
extend: true
release: true
invalidate: true
dropped: false
-86400
lock: true
read through: "made"
jumped: true
again: "made"
several: {"key":"made","two":"computed"}
made: 1
the lock is held: true
another gets it: false
extend: true
release: true
invalidate: true
dropped: false
