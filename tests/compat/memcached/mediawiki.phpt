--TEST--
MediaWiki's caches do the same under the peer and under ours
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'file:/usr/share/mediawiki/includes/libs/objectcache/MemcachedPeclBagOStuff.php');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
foreach (['text', 'binary'] as $protocol) {
	$said = [];
	foreach (['peer', 'ours'] as $which) {
		$servers = [memcached_start(), memcached_start()];
		$ports = array_map(fn ($server) => $server->port, $servers);
		$said[$which] = explode("\n", php_run($which, 'memcached', __DIR__ . '/mediawiki-script.inc', [$protocol, ...$ports], more: ['mbstring', 'ctype', 'iconv']));
	}
	if ($said['peer'] === $said['ours']) {
		echo "$protocol: ", count($said['ours']) - 1, " steps, the same, {$said['ours'][0]}\n";
		continue;
	}
	foreach ($said['peer'] as $i => $line) {
		if ($line !== ($said['ours'][$i] ?? '')) {
			echo "$protocol\n  peer: $line\n  ours: ", $said['ours'][$i] ?? '', "\n";
		}
	}
}
?>
--EXPECT--
text: 40 steps, the same, set: [true,{"x":1,"y":[true,null]},false,0]
binary: 40 steps, the same, set: [true,{"x":1,"y":[true,null]},false,0]
