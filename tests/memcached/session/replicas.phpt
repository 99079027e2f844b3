--TEST--
sessions: several copies, and servers that fail
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
foreach ([['binary_protocol' => 0], ['binary_protocol' => 1], ['protocol' => 'meta']] as $protocol) {
	$servers = [memcached_start(), memcached_start(), memcached_start()];
	$path = implode(',', array_map(fn ($s) => $s->address(), $servers));
	session_settings($path, $protocol + ['number_of_replicas' => 1, 'remove_failed_servers' => 1, 'server_failure_limit' => 1, 'persistent' => 1]);
	foreach (range(1, 20) as $i) {
		session_of("id$i");
		$_SESSION['i'] = $i;
		session_write_close();
	}
	$sessions = array_merge(...array_map(fn ($s) => keys_of($s), $servers));
	echo count($sessions), ' items, ', count(array_unique($sessions)), " sessions, no lock\n";
	$servers[1]->kill();
	$kept = 0;
	foreach (range(1, 20) as $i) {
		if (!session_of("id$i")) {
			echo "id$i is not opened\n";
			continue;
		}
		$kept += ($_SESSION['i'] ?? null) === $i;
		$_SESSION['again'] = true;
		if (!session_write_close()) {
			echo "id$i is not written\n";
		}
	}
	echo "$kept kept\n";
	// without copies: the others take over, and what was there is lost
	session_settings($path, ['number_of_replicas' => 0]);
	foreach (range(1, 20) as $i) {
		session_of("new$i");
		$_SESSION['i'] = $i;
		session_write_close();
	}
	$found = 0;
	foreach (range(1, 20) as $i) {
		session_of("new$i");
		$found += ($_SESSION['i'] ?? null) === $i;
		session_destroy();
	}
	echo "$found written and found\n";
}
?>
--EXPECT--
40 items, 20 sessions, no lock
20 kept
20 written and found
40 items, 20 sessions, no lock
20 kept
20 written and found
40 items, 20 sessions, no lock
20 kept
20 written and found
