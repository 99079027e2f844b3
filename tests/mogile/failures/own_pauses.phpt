--TEST--
Mogile: what the program's own callbacks and pauses take is no time-out of a node's; kept connections that died silently
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(proxied: true, order: 'devid');
$data = random_bytes(300000);
$files = array_fill_keys(['a', 'b', 'c', 'd', 'e', 'f'], $data);
$all = function (string $label, array $results, callable $is): void {
	echo "$label:";
	foreach ($results as $result) {
		echo ' ', $result instanceof Throwable ? steady($result->getMessage()) : ($is($result) ? 'right' : 'wrong');
	}
	echo "\n";
};
$requests = fn (string $method) => count(array_filter(array_merge(...array_map(fn ($node) => $node->requests(), $mogile->node)), fn ($r) => $r['method'] === $method));

// A callback that takes longer than each limit, while other files move.
$times = ['stallTimeout' => 0.25, 'nodeConnectTimeout' => 0.25, 'timeout' => 0.25, 'bufferSize' => 65536];
$slow = fn () => usleep(100000);
$all('stored', mogile_client($mogile, $times)->storeMulti($files, 'single', $slow), is_int(...));
$all('fetched', mogile_client($mogile, $times)->getMulti(array_keys($files), $slow), fn ($got) => $got === $data);
echo $requests('PUT'), ' ', $requests('GET'), "\n";

// A reader that comes back late, while a slow network has still bytes for it: no other request, and the last bytes.
foreach ($mogile->proxy as $proxy) {
	$proxy->set(['chunk' => 2000, 'delay' => 0.01]);
}
$m = mogile_client($mogile, ['stallTimeout' => 0.3]);
$stream = $m->getStream('a');
$got = '';
while (!feof($stream)) {
	$got .= $piece = fread($stream, 100000);
	usleep($piece === '' ? 1000 : 400000);
}
echo $got === $data ? 'same' : 'differs', ' ', $requests('GET'), "\n";
foreach ($mogile->proxy as $proxy) {
	$proxy->set([]);
}

// Connections that are kept, and of which something between has forgotten: the only copy, and the only node that takes a file.
$mogile->ok('set_state host=n2&device=2&state=readonly');
$m->storeData('only', 'single', $data);
$dead = fn () => array_map(fn ($proxy) => $proxy->forget_all(), $mogile->proxy);
file_put_contents($file = temp_dir() . '/f', $data);
foreach (['getFileData' => fn () => $m->getFileData('only') === $data,
	'getStream' => fn () => stream_get_contents($m->getStream('only')) === $data,
	'getMulti' => fn () => $m->getMulti(['only', 'only']) === ['only' => $data],
	'storeData' => fn () => is_int($m->storeData('new', 'single', $data)),
	'storeFile' => fn () => is_int($m->storeFile('new', 'single', $file)),
	'a pipe of known length, which was read' => fn () => $m->storeStream('pipe', 'single', popen("cat $file", 'r'), strlen($data)),
	'storeMulti' => fn () => array_sum(array_map(is_int(...), $m->storeMulti(['n1' => $data, 'n2' => $data], 'single')))] as $label => $do) {
	outcome('before', fn () => $m->getFileData('only') === $data);
	$dead();
	outcome($label, $do);
}
echo $m->getFileData('new') === $data ? "same\n" : "differs\n";
// A node that is dead itself is asked twice at most.
outcome('before', fn () => $m->getFileData('only') === $data);
foreach ($mogile->proxy as $proxy) {
	$proxy->set(['hang' => true]);
}
$start = microtime(true);
outcome('dead', fn () => $m->getFileData('only'));
echo microtime(true) - $start < 3 ? "in time\n" : "late\n";
?>
--EXPECT--
stored: right right right right right right
fetched: right right right right right right
6 6
same 7
before: true
getFileData: true
before: true
getStream: true
before: true
getMulti: true
before: true
storeData: true
before: true
storeFile: true
before: true
a pipe of known length, which was read: MogileStorageException storage_failed storing "pipe": no storage node took the file: dev1:fid10: no progress for 300 ms; and the stream cannot be rewound for another node
before: true
storeMulti: 2
same
before: true
dead: MogileStorageException storage_failed fetching "only": no storage node gave the file: dev1:fid7: no progress for 300 ms; dev1:fid7: no progress for 300 ms
in time
