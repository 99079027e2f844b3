--TEST--
Mogile: what a node or a tracker announces costs nothing until it comes; long answers take time by their length
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/php.inc';
$mogile = mogile_own(nodes: 0, order: 'devid');
$odd = $mogile->add(new TestMogileOddNode('127.0.0.1'), 1);
$tracker = $mogile->tracker[0];
// In a process with a limit, which says how much memory it ever had. Without PHP's allocator there is no limit.
putenv('USE_ZEND_ALLOC=1');
$peak = function (string $code, array $ini) use ($mogile): string {
	$script = '<?php $m = new Mogile($argv[1], "testdom", ["stallTimeout" => 1.0, "timeout" => 3.0]);
		set_time_limit(20);
		try { ' . $code . ' } catch (MogileException $e) { echo $e->getErrorCode(), " ", preg_replace("~http\S+~", "URL", $e->getMessage()), "\n"; }
		preg_match("/VmHWM:\s*(\d+)/", file_get_contents("/proc/self/status"), $kb);
		if ($kb[1] > 250000) { echo "PEAK $kb[1] kB\n"; }
		// It works as before.
		echo $m->exists("small") ? "" : "LOST\n";';
	return php_run('ours', 'mogile', $script, [$mogile->trackers()[0]], $ini);
};
$m = mogile_client($mogile);
$m->storeData('small', 'single', 'abc');
$m->storeData('big', 'single', random_bytes(20 << 20));
foreach (['2000000000', '90000000000000', '9000000000000000000'] as $claim) {
	$odd->mode("claim $claim");
	echo "$claim: ", $peak('$m->getFileData("small");', ['memory_limit' => '64M']);
	echo '  of many: ', $peak('foreach ($m->getMulti(["small", "small2", "small"]) as $r) echo $r->getErrorCode(), " "; echo "\n";', ['memory_limit' => '64M']);
}
echo 'no limit: ', $peak('$m->getFileData("small");', ['memory_limit' => '-1']);
$odd->mode('endless');
echo 'endless: ', preg_replace('/\d{5,}/', 'N', $peak('$m->getFileData("small");', ['memory_limit' => '64M']));
$odd->mode('');
echo 'too big for the limit: ', $peak('$m->getFileData("big");', ['memory_limit' => '16M']);
echo 'fits: ', $peak('echo strlen($m->getFileData("big")), "\n";', ['memory_limit' => '32M']);

// A tracker's lines.
$m = mogile_client($mogile, ['timeout' => 5.0]);
$long = function (string $label, callable $work) {
	$start = microtime(true);
	outcome($label, $work);
	$took = microtime(true) - $start;
	if ($took > 5) {
		printf("  took %.1f s\n", $took);
	}
};
$address = "{$odd->host}:{$odd->port}";
$hosts = function (int $n) use ($odd): string {
	$others = array_map(fn ($i) => "&host{$i}_hostip=10.1", range(1, $n - 1));
	return "OK hosts=$n" . implode('', $others) . "&host{$n}_hostip=$odd->host&host{$n}_http_port=$odd->port\r\n";
};
// Two sizes, to see by what power of the number it grows.
foreach ([50000, 200000] as $n) {
	$tracker->fault('get_hosts', 'raw', $hosts($n));
	$long("$n hosts", fn () => mogile_client($mogile)->getFileData('small'));
	$tracker->fault('get_hosts', 'raw', "OK hosts=$n" . str_repeat('&a=', $n) . "\r\n");
	$long("$n nameless ones", fn () => mogile_client($mogile, ['anyNode' => true])->hosts());
	$tracker->fault('get_domains', 'raw', "OK domains=$n&domain1=testdom&domain1classes=$n" . str_repeat('&a=', $n) . "\r\n");
	$long("$n classes of none", fn () => is_int(mogile_client($mogile)->storeData('x', null, 'x')));
	$tracker->fault('get_domains', 'raw', "OK domains=$n" . implode('', array_map(fn ($i) => "&domain$i=testdom", range(1, $n))) . "&domain1classes=$n\r\n");
	$long("$n domains of one name", fn () => is_int(mogile_client($mogile)->storeData('x', null, 'x')));
	$tracker->fault('get_domains', 'raw', "OK domains=$n" . implode('', array_map(fn ($i) => "&domain$i=d&domain{$i}classes=$n", range(1, $n))) . "\r\n");
	$long("$n domains of so many classes", fn () => array_keys(mogile_client($mogile)->domains()));
	$tracker->fault('list_fids', 'raw', "OK fid_count=$n" . str_repeat('&a=', $n) . "\r\n");
	$long("$n files of none", fn () => $m->listFids());
}
$tracker->fault('get_devices', 'raw', 'OK devices=2' . str_repeat('&a=', 1100000) . "\r\n");
$long('a million fields', fn () => $m->devices());
$tracker->fault('get_devices', 'raw', 'OK ' . str_repeat('x', 9 << 20) . "\r\n");
$long('9 MiB', fn () => $m->devices());
?>
--EXPECT--
2000000000: out_of_memory fetching "small": the file of 2000000000 bytes does not fit into memory_limit
  of many: out_of_memory unknown_key 
90000000000000: out_of_memory fetching "small": the file of 90000000000000 bytes does not fit into memory_limit
  of many: out_of_memory unknown_key 
9000000000000000000: out_of_memory fetching "small": the file of 9000000000000000000 bytes does not fit into memory_limit
  of many: out_of_memory unknown_key 
no limit: storage_failed fetching "small": no storage node gave the file: URL no progress for 1000 ms; URL no progress for 1000 ms
endless: out_of_memory fetching "small": the file of N bytes does not fit into memory_limit
too big for the limit: out_of_memory fetching "big": the file of 20971520 bytes does not fit into memory_limit
fits: 20971520
50000 hosts: "abc"
50000 nameless ones: []
50000 classes of none: true
50000 domains of one name: true
50000 domains of so many classes: ["d"]
50000 files of none: []
200000 hosts: "abc"
200000 nameless ones: []
200000 classes of none: true
200000 domains of one name: true
200000 domains of so many classes: ["d"]
200000 files of none: []
a million fields: MogileTrackerException bad_reply get_devices: tracker HOST:PORT: the answer has more than 524288 fields
9 MiB: MogileTrackerException bad_reply get_devices: the answer of tracker HOST:PORT is longer than 8388608 bytes
