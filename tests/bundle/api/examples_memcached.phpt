--TEST--
the manual's examples of memcached print what they say
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
require __DIR__ . '/../../support/memcached.inc';
$servers = [11211 => memcached_start(), 11212 => memcached_start()];
run_examples('memcached', null, function () use ($servers): array {
	foreach ($servers as $server) {
		$server->raw("flush_all\r\n");
	}
	return array_map(fn ($server) => $server->port, $servers);
});
?>
--EXPECT--
the others ran
