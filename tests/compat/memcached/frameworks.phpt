--TEST--
Symfony's cache, locks and sessions, Doctrine's cache, and Laravel's store and locks, do the same under the peer and under ours
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached');
foreach (['Symfony/Component/Cache', 'Symfony/Component/Lock', 'Symfony/Component/HttpFoundation', 'Illuminate/Cache', 'Doctrine/Common/Cache'] as $library) {
	if (!is_file("/usr/share/php/$library/autoload.php")) {
		die("skip $library is not installed");
	}
}
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
$modules = ['mbstring', 'ctype', 'iconv', 'tokenizer'];

/** Under both, each time over empty servers. @return array{string, string} */
function under_both(array $servers, int $count, array $modules): array
{
	$said = [];
	foreach (['peer', 'ours'] as $which) {
		foreach ($servers as $server) {
			$server->pid() !== 0 && $server->raw("flush_all\r\n");
		}
		$said[] = php_run($which, 'memcached', __DIR__ . '/frameworks-script.inc', array_map(fn ($server) => $server->port, array_slice($servers, 0, $count)), more: $modules);
	}
	return $said;
}

foreach (['one server' => 1, 'three servers' => 3] as $name => $count) {
	[$peer, $ours] = under_both($servers, $count, $modules);
	if ($peer === $ours) {
		echo "$name: ", substr_count($ours, "\n"), " steps, the same\n";
		continue;
	}
	$expected = explode("\n", $peer);
	foreach (explode("\n", $ours) as $i => $line) {
		if ($line !== ($expected[$i] ?? '')) {
			echo "$name\n  peer: ", $expected[$i] ?? '', "\n  ours: $line\n";
		}
	}
}

// Of 50 items over three servers of which one is down, the others' are there. (With the peer, Symfony finds none.) Which
// ones they are depends on Symfony's random namespaces.
$servers[1]->kill();
[, $ours] = under_both($servers, 3, $modules);
preg_match_all('/^symfony cache \d deferred: \[(?:true|false),(\d+)\]$/m', $ours, $found);
echo count($found[1]), ' times ', min($found[1]) >= 10 ? 'the items of those that are up' : json_encode($found[1]), "\n";
echo preg_match('/Warning|Fatal|Error/', $ours, $match) ? "$match[0]\n" : "no warning\n";
?>
--EXPECT--
one server: 59 steps, the same
three servers: 59 steps, the same
5 times the items of those that are up
no warning
